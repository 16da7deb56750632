using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.CyberSecurity;

/// <summary>Raises the work factor of bcrypt, whose hashes say with which they were made. What else was stored would no longer match.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeakPasswordStorageCodeFix))]
[Shared]
public sealed class WeakPasswordStorageCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS5005");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        var factor = node is ArgumentSyntax argument ? argument.Expression : node;
        return factor.IsKind(SyntaxKind.NumericLiteralExpression)
            ? OfferReplacementAsync(context, diagnostic, "Use a work factor of 12", factor, generator => generator.LiteralExpression(12))
            : Task.CompletedTask;
    }
}
