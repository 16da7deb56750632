using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.DataStandards;

/// <summary>NHS1022: reads the clock in UTC where the code reads it in the machine's zone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InstantWithoutOffsetCodeFix))]
[Shared]
public sealed class InstantWithoutOffsetCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS1022");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node) =>
        node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Now", Expression: var type } clock
            ? OfferReplacementAsync(context, diagnostic, "Use UtcNow", clock, generator => generator.MemberAccessExpression(type.WithoutTrivia(), "UtcNow"))
            : Task.CompletedTask;
}
