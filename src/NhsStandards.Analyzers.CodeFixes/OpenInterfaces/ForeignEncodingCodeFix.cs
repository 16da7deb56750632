using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.OpenInterfaces;

/// <summary>Sends text in UTF-8.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ForeignEncodingCodeFix))]
[Shared]
public sealed class ForeignEncodingCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS2013");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        var encoding = node switch
        {
            MemberAccessExpressionSyntax access => access,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access,
            _ => null,
        };
        return encoding is null
            ? Task.CompletedTask
            : OfferReplacementAsync(context, diagnostic, "Use UTF-8", node, generator => generator.MemberAccessExpression(encoding.Expression.WithoutTrivia(), "UTF8"));
    }
}
