using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NhsStandards.Analyzers.CodeFixes.DataStandards;

/// <summary>
/// NHS1004, NHS1005, NHS1023, NHS1025, NHS1026: declares a field or property as the toolkit's type; what writes it parses, what reads it asks for the
/// text. Offered where every use in the solution can be changed, no mapping or contract hangs on the type, and the result compiles.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonNumberTypeCodeFix))]
[Shared]
public sealed class PersonNumberTypeCodeFix : StandardsCodeFix
{
    internal const string EquivalenceKey = "Declare as the toolkit's type";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS1004", "NHS1005", "NHS1023", "NHS1025", "NHS1026");

    /// <summary>One member after another, since each changes code that others change too.</summary>
    public override FixAllProvider GetFixAllProvider() => new RetypeAll();

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (await Retyping.AtAsync(context.Document, node, context.CancellationToken).ConfigureAwait(false) is { } retyping
            && await retyping.ApplyAsync(context.CancellationToken).ConfigureAwait(false) is { } changed)
        {
            context.RegisterCodeFix(CodeAction.Create($"Declare as {retyping.Member.ToolkitType}", _ => Task.FromResult(changed), EquivalenceKey), diagnostic);
        }
    }
}
