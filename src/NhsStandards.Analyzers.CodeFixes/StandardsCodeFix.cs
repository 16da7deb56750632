using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace NhsStandards.Analyzers.CodeFixes;

/// <summary>What all our fixes do alike: offer an action for each diagnostic that can be repaired safely, and fix all in one go.</summary>
public abstract class StandardsCodeFix : CodeFixProvider
{
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is { } node)
                await RegisterAsync(context, diagnostic, node).ConfigureAwait(false);
        }
    }

    /// <summary>Registers the actions that repair a diagnostic at a node; none where no repair is safe.</summary>
    private protected abstract Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node);

    /// <summary>Offers to replace one node of the document by another.</summary>
    private protected static Task OfferReplacementAsync(CodeFixContext context, Diagnostic diagnostic, string title, SyntaxNode node, System.Func<SyntaxGenerator, SyntaxNode> replacement) =>
        OfferAsync(
            context,
            diagnostic,
            title,
            async cancellation =>
            {
                var editor = await DocumentEditor.CreateAsync(context.Document, cancellation).ConfigureAwait(false);
                editor.ReplaceNode(node, replacement(editor.Generator).WithTriviaFrom(node));
                return editor.GetChangedDocument();
            });

    /// <summary>Offers a change of the document, unless the compiler finds more errors in it afterwards.</summary>
    /// <param name="context">Where the change is offered.</param>
    /// <param name="diagnostic">What it repairs.</param>
    /// <param name="title">How it is called.</param>
    /// <param name="change">Makes the change.</param>
    /// <param name="key">What changes have in common that are made in one go; the title, where nothing else is said.</param>
    private protected static async Task OfferAsync(CodeFixContext context, Diagnostic diagnostic, string title, System.Func<CancellationToken, Task<Document>> change, string? key = null)
    {
        var changed = await change(context.CancellationToken).ConfigureAwait(false);
        if (!await CompilerErrors.AreAddedAsync(context.Document, changed, context.CancellationToken).ConfigureAwait(false))
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), equivalenceKey: key ?? title), diagnostic);
    }
}
