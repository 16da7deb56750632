using System.CommandLine;
using NhsStandards.Tool.Baselines;
using NhsStandards.Tool.Checking;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool;

/// <summary>The command <c>nhs-standards</c>.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var command = new RootCommand("Checks C# code against the NHS architecture principles and open standards.") { Check(), BaselineCommand.Create() };
        var parsed = command.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("See: nhs-standards check --help");
            return ExitCode.NotChecked;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
        }
        catch (NotCheckedException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.NotChecked;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"A file could not be read or written: {exception.Message}");
            return ExitCode.NotChecked;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return ExitCode.Cancelled;
        }
    }

    private static Command Check()
    {
        var path = new Argument<string>("PATH")
        {
            Description = "A solution (.sln, .slnx, .slnf), a C# project, or a folder that holds exactly one.",
            DefaultValueFactory = _ => ".",
        };
        var sarif = new Option<FileInfo?>("--sarif") { Description = "Writes the findings as SARIF 2.1.0 to this file.", HelpName = "FILE" };
        var failOn = new Option<FailOn>("--fail-on")
        {
            Description = "Exits with 1 where a finding has this severity or a higher one: error, warning or none.",
            DefaultValueFactory = _ => FailOn.Error,
            HelpName = "error|warning|none",
        };
        var mode = new Option<CheckMode>("--mode")
        {
            Description = "gate: severities of the rule catalogue; advise: everything that breaks a standard is a warning. Severities that the code configures win in both.",
            DefaultValueFactory = _ => CheckMode.Gate,
            HelpName = "gate|advise",
        };
        var check = new Command("check", "Builds with the real compiler, changes nothing in the repository, and reports findings by principle. Exits with 0 (passed), 1 (failed) or 2 (could not be checked).")
        {
            path, sarif, failOn, mode,
        };
        check.SetAction((parsed, cancellation) => new Check(
            parsed.GetRequiredValue(path),
            parsed.GetValue(sarif)?.FullName,
            parsed.GetValue(failOn),
            parsed.GetValue(mode)).RunAsync(Console.Out, cancellation));
        return check;
    }
}
