using System.CommandLine;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Commands;

/// <summary><c>nhs-standards merge</c>: one report of what several checks found.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var logs = new Argument<string[]>("SARIF") { Description = "Logs that 'nhs-standards check --sarif' has written.", Arity = ArgumentArity.OneOrMore };
        var options = new OutputOptions();
        var merge = new Command("merge", "Merges the SARIF logs of several checks into one report: each finding once, with the outputs and exit codes of check.") { logs };
        options.AddTo(merge);
        merge.SetAction(parsed =>
        {
            var report = Merged([.. parsed.GetRequiredValue(logs).Select(SarifLog.Read)]);
            foreach (var reason in report.NotChecked)
                Console.Error.WriteLine(reason);
            options.Outputs(parsed).Write(report, options.FailOn(parsed), Console.Out);
            return report.ExitCode(options.FailOn(parsed));
        });
        return merge;
    }

    public static Report Merged(IReadOnlyList<Report> reports) => new(
        FindingSet.Merge(reports.SelectMany(report => report.Findings.All)),
        [.. reports.SelectMany(report => report.NotChecked).Distinct()]);
}
