using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.OpenInterfaces;

/// <summary>
/// Sets a new UUID. Not on the headers of all requests of a client, where it would be one for all, not in an attribute, and not
/// for a variable, which may also be logged or compared.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StaleRequestIdCodeFix))]
[Shared]
public sealed class StaleRequestIdCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS2004");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (node is not ExpressionSyntax value || value is IdentifierNameSyntax || IsForAllRequests(node) || node.FirstAncestorOrSelf<AttributeSyntax>() is not null)
            return Task.CompletedTask;
        return OfferReplacementAsync(context, diagnostic, "Use a new UUID", value, _ => SyntaxFactory.ParseExpression("Guid.NewGuid().ToString(\"D\")"));
    }

    private static bool IsForAllRequests(SyntaxNode value)
    {
        var setting = value.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode?)value.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() ?? value.FirstAncestorOrSelf<ArrowExpressionClauseSyntax>();
        if (setting is null)
            return false;
        foreach (var name in setting.DescendantNodes())
        {
            if (name is IdentifierNameSyntax { Identifier.ValueText: "DefaultRequestHeaders" })
                return true;
        }

        return false;
    }
}
