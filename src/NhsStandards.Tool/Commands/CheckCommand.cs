using System.CommandLine;
using NhsStandards.Tool.Checking;

namespace NhsStandards.Tool.Commands;

/// <summary><c>nhs-standards check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH")
        {
            Description = "A solution (.sln, .slnx, .slnf), a C# project, or a folder that holds exactly one.",
            DefaultValueFactory = _ => ".",
        };
        var mode = new Option<CheckMode>("--mode")
        {
            Description = "gate: severities of the rule catalogue; advise: everything that breaks a standard is a warning. Severities that the code configures win in both.",
            DefaultValueFactory = _ => CheckMode.Gate,
            HelpName = "gate|advise",
        };
        var changedSince = new Option<string?>("--changed-since")
        {
            Description = "Reports only findings on lines that differ from this commit of git, such as the merge base of a pull request.",
            HelpName = "REF",
        };
        var options = new OutputOptions();
        var check = new Command("check", "Builds with the real compiler, changes nothing in the repository, and reports findings by principle. Exits with 0 (passed), 1 (failed) or 2 (could not be checked).")
        {
            path, mode, changedSince,
        };
        options.AddTo(check);
        check.SetAction(async (parsed, cancellation) =>
        {
            var report = await new Check(parsed.GetRequiredValue(path), parsed.GetValue(mode), parsed.GetValue(changedSince)).RunAsync(cancellation);
            options.Outputs(parsed).Write(report, options.FailOn(parsed), Console.Out);
            return report.ExitCode(options.FailOn(parsed));
        });
        return check;
    }
}
