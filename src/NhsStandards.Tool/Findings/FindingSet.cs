namespace NhsStandards.Tool.Findings;

/// <summary>All findings of a check in a fixed order, each place once however many projects and target frameworks compile it.</summary>
internal sealed class FindingSet
{
    private FindingSet(IReadOnlyList<Finding> all)
    {
        All = all;
        Reported = [.. all.Where(finding => !finding.IsSuppressed)];
    }

    /// <summary>By rule, then by place.</summary>
    public IReadOnlyList<Finding> All { get; }

    /// <summary>Those that the code does not suppress.</summary>
    public IReadOnlyList<Finding> Reported { get; }

    public int SuppressedCount => All.Count - Reported.Count;

    public static FindingSet Merge(IEnumerable<Finding> findings) => new(
    [
        .. findings
            .GroupBy(finding => (finding.Rule.Id, finding.Path, finding.Region, finding.Message))
            .Select(Strictest)
            .OrderBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Region.StartLine)
            .ThenBy(finding => finding.Region.StartColumn)
            .ThenBy(finding => finding.Region.EndLine)
            .ThenBy(finding => finding.Region.EndColumn)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ]);

    /// <summary>The same with what the source files add: fingerprints, and the code around each finding.</summary>
    /// <param name="root">The folder that paths in the findings are relative to.</param>
    public FindingSet WithSources(string root)
    {
        var sources = new SourceFiles(root);
        var fingerprints = new Fingerprints(sources);
        var excerpts = new Excerpts(sources, All);
        return new([.. All.Select(finding => finding with { Fingerprint = fingerprints.Next(finding), Excerpt = excerpts.Of(finding) })]);
    }

    /// <summary>Those that a condition holds for.</summary>
    public FindingSet Where(Func<Finding, bool> condition) => new([.. All.Where(condition)]);

    public int Count(Severity severity) => Reported.Count(finding => finding.Severity == severity);

    public bool Fail(FailOn threshold) => Reported.Any(finding => threshold.IsReachedBy(finding.Severity));

    /// <summary>A place is suppressed only where every compilation of it says so.</summary>
    private static Finding Strictest(IEnumerable<Finding> same) =>
        same.OrderBy(finding => finding.IsSuppressed).ThenByDescending(finding => finding.Severity).First();
}
