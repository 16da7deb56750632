using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Accuracy;

/// <summary>docs/accuracy.md.</summary>
internal static class AccuracyPage
{
    public static string Of(Measurement measurement)
    {
        var page = new StringBuilder("""
            # Accuracy

            Severity is a promise about false alarms: of 100 findings on real code, a reviewer agrees with 99 where the rule is an
            error, and with 95 where it is a warning. This page measures the promise on a corpus of services in `tests/Corpus`, written as
            suppliers write them, in which every violation and every tempting look-alike is marked. A finding where no violation is marked is a
            false alarm. A rule below its promise fails the build.

            ```
            dotnet run --project build/Accuracy              # measures and rewrites this page
            dotnet run --project build/Accuracy -- --list    # shows each miss and each false alarm
            ```

            What these figures are not: the corpus and the rules have the same authors, and rules were mended where they failed on it. Code that
            nobody thought of is missing. A false alarm on your code is a defect: report it with the line.

            ## The corpus

            | service | lines of C# | violations marked | look-alikes marked |
            |---|---:|---:|---:|

            """.ReplaceLineEndings("\n"));
        foreach (var service in measurement.Services)
            Row(page, service.Name, service.LineCount, service.Marks.Count(mark => mark.IsViolation), service.Marks.Count(mark => !mark.IsViolation));
        Row(page, "all", measurement.Services.Sum(service => service.LineCount), measurement.Services.Sum(service => service.Marks.Count(mark => mark.IsViolation)), measurement.Services.Sum(service => service.Marks.Count(mark => !mark.IsViolation)));

        page.Append("\n## By severity\n\nSeverity is that under Gate.\n\n| severity | violations | found | false alarms | precision | recall |\n|---|---:|---:|---:|---:|---:|\n");
        foreach (var group in measurement.Rules.GroupBy(rule => rule.Severity).OrderByDescending(group => group.Key))
        {
            var found = group.Sum(rule => rule.Found.Count);
            var violations = group.Sum(rule => rule.Violations);
            var alarms = group.Sum(rule => rule.FalseAlarms.Count);
            Row(page, NameOf(group.Key), violations, found, alarms, Percent(found, found + alarms), Percent(found, violations));
        }

        page.Append("\n## By rule\n\n| rule | severity | violations | found | missed | false alarms | look-alikes | precision | recall |\n|---|---|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var rule in measurement.Rules)
        {
            Row(page, $"[{rule.Id}](rules/{rule.Id}.md)", NameOf(rule.Severity), rule.Violations, rule.Found.Count, rule.Missed.Count, rule.FalseAlarms.Count, rule.LookAlikes,
                Percent(rule.Found.Count, rule.Found.Count + rule.FalseAlarms.Count), Percent(rule.Found.Count, rule.Violations));
        }

        return page.ToString();
    }

    private static void Row(StringBuilder page, params object[] cells) =>
        page.Append("| ").AppendJoin(" | ", cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))).Append(" |\n");

    private static string Percent(int part, int whole) => whole == 0 ? "–" : (100.0 * part / whole).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string NameOf(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "suggestion" : severity.ToString().ToLowerInvariant();
}
