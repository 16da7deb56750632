namespace NhsStandards.Tool.Findings;

/// <summary>One place that a rule reports.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">What the compiler made of it, by the rule, the mode and what the code configures.</param>
/// <param name="Message">In words for the reader of the code.</param>
/// <param name="Path">Relative to the root of the report, with forward slashes; absolute where the file lies elsewhere; empty where there is none.</param>
/// <param name="Region">Where in the file.</param>
/// <param name="Suppression">The reason that the code gives for suppressing the finding, empty where it gives none; nothing where it does not suppress it.</param>
internal sealed record Finding(Rule Rule, Severity Severity, string Message, string Path, Region Region, string? Suppression)
{
    /// <summary>What a baseline knows the finding by, where the build was asked to say it.</summary>
    public FindingName? Name { get; init; }

    /// <summary>Names the finding across runs; see <see cref="Fingerprints"/>. Empty before the sources were read.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The code, where its file could be read.</summary>
    public Excerpt? Excerpt { get; init; }

    public bool IsSuppressed => Suppression is not null;
}
