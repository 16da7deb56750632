using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.CyberSecurity;

/// <summary>
/// Raises the rounds of ASP.NET Core Identity, whose hashes say with how many they were made. Elsewhere what was stored with the
/// old number would no longer match.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeakKeyDerivationCodeFix))]
[Shared]
public sealed class WeakKeyDerivationCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS5004");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (!node.IsKind(SyntaxKind.NumericLiteralExpression) || node.Parent is not AssignmentExpressionSyntax { Left: var target }
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.GetSymbolInfo(target, context.CancellationToken).Symbol is not IPropertySymbol { ContainingType.Name: "PasswordHasherOptions" })
            return;
        await OfferReplacementAsync(context, diagnostic, "Use 220,000 rounds", node, _ => SyntaxFactory.ParseExpression("220_000")).ConfigureAwait(false);
    }
}
