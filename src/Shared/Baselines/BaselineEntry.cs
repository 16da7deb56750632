namespace NhsStandards.Baselines;

/// <summary>
/// One finding that a team has accepted for now. It is a line of the baseline:
/// <c>NHS3008 9c1f2e7ab34d55e0 project="Clinic.Api" owner="Data team" review=2027-03-31 # src/Store.cs Clinic.Store.Open()</c>.
/// </summary>
internal sealed record BaselineEntry(string RuleId, string Fingerprint, string Project)
{
    /// <summary>For a finding in a file that is not C#: the file, from the folder of the baseline.</summary>
    public string? File { get; init; }

    public string? Reason { get; init; }

    public string? Owner { get; init; }

    /// <summary>The last day on which the entry holds, as <c>2027-03-31</c>.</summary>
    public string? Review { get; init; }

    /// <summary>What stands behind the sign #: where the finding was when it was recorded, for people only.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Whether the entry no longer holds on a day; never, where no day is given.</summary>
    public bool IsExpiredOn(string today) => Review is not null && today.Length > 0 && string.CompareOrdinal(today, Review) > 0;

    public override string ToString() =>
        RuleId + " " + Fingerprint
        + Field("project", Project) + Field("file", File) + Field("reason", Reason) + Field("owner", Owner)
        + (Review is null ? "" : " review=" + Review)
        + (Comment.Length == 0 ? "" : " # " + Comment);

    private static string Field(string name, string? value) =>
        value is null ? "" : " " + name + "=\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
