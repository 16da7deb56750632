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

    /// <summary>An <c>.editorconfig</c> or global configuration of the analyzers.</summary>
    public const string AnalyzerConfiguration = "AnalyzerConfiguration";

    /// <summary><c>nhs/exceptions.json</c>: the rules that the team does without, and why.</summary>
    public const string Exceptions = "Exceptions";

    /// <summary>The findings that the team has accepted for now.</summary>
    public const string Baseline = "Baseline";

    /// <summary>The kind, or <see langword="null"/> for a file that is not ours.</summary>
    public static string? Of(AdditionalFileAnalysisContext context) => Of(context.Options, context.AdditionalFile);

    /// <inheritdoc cref="Of(AdditionalFileAnalysisContext)" />
    public static string? Of(AnalyzerOptions options, AdditionalText file) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.NhsFile", out var kind) ? kind : null;
}
