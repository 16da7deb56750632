namespace NhsStandards.EndToEnd.Tests.Running;

/// <summary>How a command ended and what it wrote, standard output and error together.</summary>
public sealed record CommandResult(string Command, int ExitCode, string Output)
{
    public CommandResult MustSucceed() => MustExitWith(0);

    public CommandResult MustExitWith(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"'{Command}' exited with {ExitCode} instead of {exitCode}:\n{Output}");
        return this;
    }
}
