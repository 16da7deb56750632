using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.CodeFixes;

/// <summary>Tells whether a fix leaves code that compiles.</summary>
internal static class CompilerErrors
{
    /// <summary>How many errors the compiler finds in a document.</summary>
    public static async Task<int> CountAsync(Document document, CancellationToken cancellation)
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
