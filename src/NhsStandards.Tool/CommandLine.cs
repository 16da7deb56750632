using System.CommandLine;
using NhsStandards.Tool.Baselines;
using NhsStandards.Tool.Commands;

namespace NhsStandards.Tool;

/// <summary>The command <c>nhs-standards</c>.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var command = new RootCommand("Checks C# code against the NHS architecture principles and open standards.")
        {
            CheckCommand.Create(),
            BaselineCommand.Create(),
            MergeCommand.Create(),
            ExplainCommand.Create(),
        };
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
}
