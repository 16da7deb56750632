using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.CodeFixes;

/// <summary>Tells whether a fix leaves code that compiles.</summary>
internal static class CompilerErrors
{
    /// <summary>Whether the compiler finds more errors in a document after its change.</summary>
    public static async Task<bool> AreAddedAsync(Document before, Document after, CancellationToken cancellation) =>
        await CountAsync(after, cancellation).ConfigureAwait(false) > await CountAsync(before, cancellation).ConfigureAwait(false);

    /// <summary>Whether the compiler finds more errors in one of some documents after a change of the solution.</summary>
    public static async Task<bool> AreAddedAsync(Solution before, Solution after, IEnumerable<DocumentId> documents, CancellationToken cancellation)
    {
        foreach (var id in documents)
        {
            // A document that a generator makes is made anew, and can't be compared.
            if (before.GetDocument(id) is not { } old || after.GetDocument(id) is not { } changed || await AreAddedAsync(old, changed, cancellation).ConfigureAwait(false))
                return true;
        }

        return false;
    }

    private static async Task<int> CountAsync(Document document, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return 0;
        var errors = 0;
        foreach (var diagnostic in model.GetDiagnostics(cancellationToken: cancellation))
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
                errors++;
        }

        return errors;
    }
}
