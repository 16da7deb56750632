using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// Tells whether a method that maps endpoints on a builder is called on a guarded group, as in
/// <c>app.MapGroup("/patients").RequireAuthorization().MapPatients()</c>. By names, since the call may be in any file.
/// </summary>
internal sealed class GroupExtensions
{
    private const string Guard = "RequireAuthorization";

    private static readonly ConditionalWeakTable<Compilation, GroupExtensions> Cache = new();

    private readonly ConcurrentDictionary<string, bool> _guarded = new();
    private readonly SourceTokens _tokens;

    private GroupExtensions(Compilation compilation) => _tokens = SourceTokens.Of(compilation);

    public static GroupExtensions Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new GroupExtensions(compilation));

    public bool IsCalledOnGuardedGroup(string method) => _guarded.GetOrAdd(method, Find);

    private bool Find(string method)
    {
        foreach (var token in _tokens.Named(method))
        {
            if (BuilderOf(token.Parent) is { } builder && IsGuarded(builder))
                return true;
        }

        return false;
    }

    /// <summary>What the method is called on, or handed as its first argument.</summary>
    private static ExpressionSyntax? BuilderOf(SyntaxNode? name)
    {
        var callee = name?.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (callee?.Parent is not InvocationExpressionSyntax call || call.Expression != callee)
            return null;
        return call.ArgumentList.Arguments.Count > 0 ? call.ArgumentList.Arguments[0].Expression : (callee as MemberAccessExpressionSyntax)?.Expression;
    }

    private static bool IsGuarded(ExpressionSyntax builder) =>
        Mentions(builder, Guard) || (builder is IdentifierNameSyntax local && IsGuardedLocal(local));

    private static bool IsGuardedLocal(IdentifierNameSyntax local)
    {
        var name = local.Identifier.ValueText;
        SyntaxNode scope = local.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() ?? local.SyntaxTree.GetRoot();
        foreach (var node in scope.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value } declarator when declarator.Identifier.ValueText == name && Mentions(value, Guard):
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: Guard, Expression: IdentifierNameSyntax receiver } when receiver.Identifier.ValueText == name:
                    return true;
            }
        }

        return false;
    }

    private static bool Mentions(ExpressionSyntax expression, string method)
    {
        foreach (var token in expression.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == method)
                return true;
        }

        return false;
    }
}
