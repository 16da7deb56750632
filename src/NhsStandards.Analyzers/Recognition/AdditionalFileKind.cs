using System;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>What the package's targets say that an additional file is to us: the item metadata <c>NhsFile</c>.</summary>
internal static class AdditionalFileKind
{
    public static bool Is(AdditionalFileAnalysisContext context, string kind) =>
        context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile).TryGetValue("build_metadata.AdditionalFiles.NhsFile", out var value)
        && value.Equals(kind, StringComparison.Ordinal);
}
