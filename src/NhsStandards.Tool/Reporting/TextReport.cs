using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Reporting;

/// <summary>The findings for people: by principle and rule, each at its place.</summary>
internal static class TextReport
{
    public static void Write(FindingSet findings, TextWriter output)
    {
        foreach (var principle in findings.Reported.GroupBy(finding => finding.Rule.Principle))
        {
            output.WriteLine($"{principle.Key.Number} {principle.Key.Title}: {Counted(principle.Count(), "finding")}");
            foreach (var rule in principle.GroupBy(finding => finding.Rule.Id))
            {
                output.WriteLine($"  {rule.Key} {rule.First().Rule.Title}: {BySeverity(rule)}");
                foreach (var finding in rule)
                    output.WriteLine($"    {Place(finding)}{rule.Key} {finding.Message.ReplaceLineEndings(" ")}");
            }

            output.WriteLine();
        }

        output.WriteLine(Summary(findings));
    }

    private static string Summary(FindingSet findings)
    {
        var summary = findings.Reported.Count == 0
            ? "No findings"
            : $"{Counted(findings.Reported.Count, "finding")}: {BySeverity(findings.Reported)}";
        return findings.SuppressedCount == 0 ? summary + "." : $"{summary}; {findings.SuppressedCount} suppressed in the code.";
    }

    private static string Place(Finding finding) =>
        finding.Path.Length == 0 ? "" : $"{finding.Path}:{finding.Region.StartLine}:{finding.Region.StartColumn} ";

    private static string BySeverity(IEnumerable<Finding> findings) => string.Join(
        ", ",
        findings
            .GroupBy(finding => finding.Severity)
            .OrderByDescending(severity => severity.Key)
            .Select(severity => Counted(severity.Count(), severity.Key switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" })));

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
