using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.CyberSecurity;

/// <summary>Switches PKCE on again, which a server that does not know it passes over. Another flow needs a change at the server too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeakSignInFlowCodeFix))]
[Shared]
public sealed class WeakSignInFlowCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS5014");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node) =>
        node is AssignmentExpressionSyntax { Left: var target, Right: var value } && value.IsKind(SyntaxKind.FalseLiteralExpression) && target.ToString().EndsWith("UsePkce", StringComparison.Ordinal)
            ? OfferReplacementAsync(context, diagnostic, "Use PKCE", value, generator => generator.TrueLiteralExpression())
            : Task.CompletedTask;
}
