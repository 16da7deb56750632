using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.PrivacyAndAudit;

/// <summary>NHS6008: takes the time in UTC. Where the time comes from a caller or a text, only people know which is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrongAuditClockCodeFix))]
[Shared]
public sealed class WrongAuditClockCodeFix : StandardsCodeFix
{
    private const string Title = "Use DateTime.UtcNow";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS6008");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (node is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "Now" } name })
            await OfferReplacementAsync(context, diagnostic, Title, name, generator => generator.IdentifierName("UtcNow")).ConfigureAwait(false);
    }
}
