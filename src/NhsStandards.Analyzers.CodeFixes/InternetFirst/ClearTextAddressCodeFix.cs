using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NhsStandards.Analyzers.InternetFirst;

namespace NhsStandards.Analyzers.CodeFixes.InternetFirst;

/// <summary>Changes the scheme of a literal address to its secure sibling; not where a port says that the server differs too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClearTextAddressCodeFix))]
[Shared]
public sealed class ClearTextAddressCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS3001");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (!diagnostic.Properties.TryGetValue(ClearTextAddress.SecureScheme, out var scheme) || scheme is null)
            return Task.CompletedTask;
        foreach (var candidate in node.DescendantNodesAndSelf())
        {
            if (candidate is InterpolatedStringTextSyntax { TextToken: var text } part && text.Text.IndexOf("://", StringComparison.Ordinal) is > 0 and var colon)
            {
                var written = scheme + text.Text.Substring(colon);
                return OfferReplacementAsync(context, diagnostic, "Use " + scheme, part, _ => part.WithTextToken(SyntaxFactory.Token(text.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, written, written, text.TrailingTrivia)));
            }

            if (candidate is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression)
                && literal.Token.ValueText.IndexOf("://", StringComparison.Ordinal) is > 0 and var end)
            {
                var secure = scheme + literal.Token.ValueText.Substring(end);
                return OfferReplacementAsync(context, diagnostic, "Use " + scheme, literal, generator => generator.LiteralExpression(secure));
            }
        }

        return Task.CompletedTask;
    }
}
