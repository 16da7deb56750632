using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using NhsStandards.Analyzers.DataStandards;

namespace NhsStandards.Analyzers.CodeFixes.DataStandards;

/// <summary>NHS1005: marks what comes in as <c>[NhsNumber]</c>, where the framework looks at validation attributes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CheckedInputCodeFix))]
[Shared]
public sealed class CheckedInputCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS1005");

    /// <summary>All of a file at once, since each adds the same using directive.</summary>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static async (context, document, diagnostics) => await MarkAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (IsMarkable(diagnostic, node))
            await OfferAsync(context, diagnostic, "Mark as [NhsNumber]", cancellation => MarkAsync(context.Document, ImmutableArray.Create(diagnostic), cancellation)).ConfigureAwait(false);
    }

    private static bool IsMarkable(Diagnostic diagnostic, SyntaxNode node) =>
        diagnostic.Properties.ContainsKey(UncheckedNhsNumber.Validated) && node is PropertyDeclarationSyntax or ParameterSyntax;

    private static async Task<Document> MarkAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            var node = editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (IsMarkable(diagnostic, node))
                editor.AddAttribute(node, editor.Generator.Attribute("NhsNumber"));
        }

        return await Usings.AddAsync(editor.GetChangedDocument(), "NhsStandards", cancellation).ConfigureAwait(false);
    }
}
