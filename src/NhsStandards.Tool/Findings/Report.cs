namespace NhsStandards.Tool.Findings;

/// <summary>What one run found out, or several together.</summary>
/// <param name="Findings">The findings.</param>
/// <param name="NotChecked">Why parts of the code were not checked, one text for each.</param>
internal sealed record Report(FindingSet Findings, IReadOnlyList<string> NotChecked)
{
    /// <returns>An <see cref="ExitCode"/>: what was not checked weighs more than what was found.</returns>
    public int ExitCode(FailOn failOn) =>
        NotChecked.Count > 0 ? Tool.ExitCode.NotChecked : Findings.Fail(failOn) ? Tool.ExitCode.Failed : Tool.ExitCode.Passed;
}
