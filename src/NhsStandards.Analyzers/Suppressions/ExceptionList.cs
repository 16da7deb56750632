using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Baselines;
using NhsStandards.Json;

namespace NhsStandards.Analyzers.Suppressions;

internal enum ExceptionEntry
{
    None,

    /// <summary>The rule is listed, but without a reason, an owner or a review date.</summary>
    Incomplete,

    Complete,
}

/// <summary>The rules that a team has decided to do without: <c>nhs/exceptions.json</c>.</summary>
internal static class ExceptionList
{
    public static ExceptionEntry EntryFor(string ruleId, AnalyzerOptions options, CancellationToken cancellation)
    {
        var best = ExceptionEntry.None;
        foreach (var file in options.AdditionalFiles)
        {
            if (AdditionalFileKind.Of(options, file) != AdditionalFileKind.Exceptions
                || file.GetText(cancellation) is not { } text
                || JsonReader.Read(text.ToString(), out _, relaxed: true, cancellation) is not { } entries)
            {
                continue;
            }

            foreach (var entry in entries.Items)
            {
                if (string.Equals(entry.StringOf("id"), ruleId, StringComparison.OrdinalIgnoreCase))
                    best = Max(best, IsComplete(entry, ruleId) ? ExceptionEntry.Complete : ExceptionEntry.Incomplete);
            }
        }

        return best;
    }

    private static bool IsComplete(JsonValue entry, string ruleId) =>
        SuppressionReason.Is(entry.StringOf("reason") ?? "", ruleId)
        && !string.IsNullOrWhiteSpace(entry.StringOf("owner"))
        // Whether it has passed is no matter of the compiler's: the same code must give the same findings.
        && IsoDate.Is(entry.StringOf("reviewDate"));

    private static ExceptionEntry Max(ExceptionEntry left, ExceptionEntry right) => left > right ? left : right;
}
