using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.CyberSecurity;

/// <summary>
/// Replaces MD5 and SHA-1 by SHA-256 where it is drop-in. Not where the variable, field or result has the weak type, and
/// not where 16 or 20 bytes are needed: for a buffer, a <see cref="Guid"/>, a key, or a signature of a value hashed elsewhere.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeakHashCodeFix))]
[Shared]
public sealed class WeakHashCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS5001");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (NameToReplace(node) is not { } name || NeedsLength(node))
            return;
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null || (node is ExpressionSyntax expression && TypeIsNamed(expression, model, context.CancellationToken)))
            return;
        var strong = name.Identifier.ValueText.StartsWith("HMAC", StringComparison.Ordinal) ? "HMACSHA256" : "SHA256";
        await OfferReplacementAsync(context, diagnostic, "Use SHA-256", name, generator => generator.IdentifierName(strong)).ConfigureAwait(false);
    }

    private static SimpleNameSyntax? NameToReplace(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" } access, ArgumentList.Arguments.Count: 0 } => WeakName(access.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HashData" } access, ArgumentList.Arguments: var arguments }
            when arguments.Count == (WeakName(access.Expression)?.Identifier.ValueText.StartsWith("HMAC", StringComparison.Ordinal) == true ? 2 : 1) => WeakName(access.Expression),
        ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: <= 1 } } creation => WeakName(creation.Type),
        MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "MD5" or "SHA1" } member } => member,
        _ => null,
    };

    /// <summary>Whether the member also does what a longer hash breaks.</summary>
    private static bool NeedsLength(SyntaxNode node)
    {
        if (node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SignHash" or "TrySignHash" or "VerifyHash" } } })
            return true;
        // A field serves the whole type, and a top-level variable the statements after it.
        SyntaxNode? scope = node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (scope is FieldDeclarationSyntax or PropertyDeclarationSyntax or GlobalStatementSyntax)
            scope = scope.Parent;
        if (scope is null)
            return true;
        foreach (var part in scope.DescendantNodes())
        {
            if (part is SimpleNameSyntax { Identifier.ValueText: "Guid" or "Key" or "IV" or "CreateEncryptor" or "CreateDecryptor" or "Copy" or "CopyTo" or "BlockCopy" or "TryComputeHash" or "TryGetHashAndReset" })
                return true;
        }

        return false;
    }

    private static SimpleNameSyntax? WeakName(SyntaxNode type)
    {
        var name = type switch
        {
            SimpleNameSyntax simple => simple,
            QualifiedNameSyntax qualified => qualified.Right,
            MemberAccessExpressionSyntax access => access.Name,
            _ => null,
        };
        return name?.Identifier.ValueText is "MD5" or "SHA1" or "HMACMD5" or "HMACSHA1" ? name : null;
    }

    /// <summary>Whether the expression becomes something that is declared with the weak type.</summary>
    private static bool TypeIsNamed(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        // The inferred type of a variable changes with the value.
        if (expression.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } })
            return false;
        var types = model.GetTypeInfo(expression, cancellation);
        return types.ConvertedType is { } target
            && SymbolEqualityComparer.Default.Equals(types.Type, target)
            && expression.Parent is not (MemberAccessExpressionSyntax or UsingStatementSyntax)
            && target.TypeKind == TypeKind.Class;
    }
}
