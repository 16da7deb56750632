using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>What an additional file is to us, as the package's targets say it.</summary>
internal static class AdditionalFileKind
{
    public const string Configuration = "Configuration";

    public const string Markup = "Markup";

    /// <summary>A FHIR CodeSystem or ValueSet, which members name as theirs.</summary>
    public const string CodeList = "CodeList";

    /// <summary>The kind, or <see langword="null"/> for a file that is not ours.</summary>
    public static string? Of(AdditionalFileAnalysisContext context) => Of(context.Options, context.AdditionalFile);

    /// <inheritdoc cref="Of(AdditionalFileAnalysisContext)" />
    public static string? Of(AnalyzerOptions options, AdditionalText file) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.NhsFile", out var kind) ? kind : null;
}
