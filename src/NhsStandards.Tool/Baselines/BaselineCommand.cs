using System.CommandLine;
using NhsStandards.Baselines;

namespace NhsStandards.Tool.Baselines;

/// <summary>The command <c>nhs-standards baseline</c>.</summary>
internal static class BaselineCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH")
        {
            Description = "A solution (.sln, .slnx, .slnf), a C# project, or a folder that holds exactly one.",
            DefaultValueFactory = _ => ".",
        };
        var file = new Option<FileInfo?>("--file")
        {
            Description = $"The baseline. Without it, the next {BaselinePath.FileName} in the folder of PATH or above, else a new one in that folder.",
            HelpName = "FILE",
        };
        var prune = new Option<bool>("--prune") { Description = "Removes what is no longer found, and records nothing new." };
        var ratchet = new Option<bool>("--ratchet") { Description = "Exits with 1, and changes nothing, where a rule has more findings than the baseline." };
        var today = new Option<string?>("--today") { Description = "Entries whose review date is before this day no longer count, such as 2027-03-31.", HelpName = "DATE" };
        today.Validators.Add(result =>
        {
            if (!IsoDate.Is(result.GetValueOrDefault<string?>()))
                result.AddError("--today takes a day such as 2027-03-31.");
        });
        var baseline = new Command("baseline", $"Records today's findings in {BaselinePath.FileName}: what it holds is silent in editor and build, what is new is reported. Exits with 0, 1 (the baseline would grow) or 2 (could not be checked).")
        {
            path, file, prune, ratchet, today,
        };
        baseline.Validators.Add(result =>
        {
            if (result.GetValue(prune) && result.GetValue(ratchet))
                result.AddError("--prune and --ratchet exclude each other: the first records nothing new.");
        });
        baseline.SetAction((parsed, cancellation) => new BaselineRun(
            parsed.GetRequiredValue(path),
            parsed.GetValue(file)?.FullName,
            parsed.GetValue(prune) ? BaselineChange.Prune : parsed.GetValue(ratchet) ? BaselineChange.Ratchet : BaselineChange.Record,
            parsed.GetValue(today) ?? "").RunAsync(Console.Out, cancellation));
        return baseline;
    }
}
