using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NhsStandards.Analyzers.Knowledge;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// Which typed clients of a compilation set <c>X-Request-ID</c>: themselves, by a base, a helper, or a handler that they are registered
/// with. Read once in a compilation, by names.
/// </summary>
internal sealed class HeaderTraces
{
    /// <summary>A constant with the header's name, a handler that uses it, a method that adds the handler.</summary>
    private const int MaximumSteps = 3;

    private static readonly ConditionalWeakTable<Compilation, HeaderTraces> Cache = new();

    private readonly HashSet<string> _setting = new(StringComparer.Ordinal);
    private readonly HashSet<string> _registered = new(StringComparer.Ordinal);
    private readonly bool _isDefault;

    private HeaderTraces(Compilation compilation)
    {
        var declarations = new List<(SyntaxNode Node, string Name, HashSet<string> Words)>();
        var registrations = new List<(InvocationExpressionSyntax? Call, HashSet<string> Words)>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                switch (node)
                {
                    case TypeDeclarationSyntax type:
                        declarations.Add((type, type.Identifier.ValueText, WordsIn(type)));
                        break;
                    case MethodDeclarationSyntax method when method.Modifiers.Any(SyntaxKind.StaticKeyword):
                        declarations.Add((method, method.Identifier.ValueText, WordsIn(method)));
                        break;
                    case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddHttpClient" or "AddRefitClient" } } call:
                        registrations.Add((call, WordsIn(PlaceOf(call))));
                        break;
                    case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureHttpClientDefaults" } } call:
                        registrations.Add((null, WordsIn(call)));
                        break;
                }
            }
        }

        for (var step = 0; step < MaximumSteps; step++)
        {
            foreach (var (node, name, words) in declarations)
            {
                if (SetsHeader(words))
                    Add(node, name);
            }
        }

        foreach (var (call, words) in registrations)
        {
            if (!SetsHeader(words))
                continue;
            if (call is null)
                _isDefault = true;
            else if (call.Expression is MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList: { } clients } })
                _registered.UnionWith(WordsIn(clients));
        }
    }

    public static HeaderTraces Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new HeaderTraces(compilation));

    /// <summary>Whether the requests of a client have the header, as far as can be seen.</summary>
    public bool Reach(INamedTypeSymbol client)
    {
        if (_isDefault)
            return true;
        for (var type = client; type is not null; type = type.BaseType)
        {
            if (_setting.Contains(type.Name) || _registered.Contains(type.Name))
                return true;
        }

        foreach (var contract in client.AllInterfaces)
        {
            if (_registered.Contains(contract.Name))
                return true;
        }

        return false;
    }

    private bool SetsHeader(HashSet<string> words) => words.Contains(NhsHeaders.RequestId) || words.Overlaps(_setting);

    /// <summary>A service that sets the header is called by its interface.</summary>
    private void Add(SyntaxNode declaration, string name)
    {
        _setting.Add(name);
        if (declaration is not TypeDeclarationSyntax { BaseList.Types: var bases })
            return;
        foreach (var contract in bases)
        {
            if (contract.Type is IdentifierNameSyntax { Identifier.ValueText: { Length: > 1 } text } && text[0] == 'I' && char.IsUpper(text[1]))
                _setting.Add(text);
        }
    }

    /// <summary>The statement, or the block where the builder is kept in a variable.</summary>
    private static SyntaxNode PlaceOf(InvocationExpressionSyntax call) => call.FirstAncestorOrSelf<StatementSyntax>() switch
    {
        LocalDeclarationStatementSyntax { Parent: { } block } => block,
        { } statement => statement,
        _ => call,
    };

    private static HashSet<string> WordsIn(SyntaxNode node)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var token in node.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) || token.IsKind(SyntaxKind.StringLiteralToken))
                words.Add(token.ValueText);
        }

        return words;
    }
}
