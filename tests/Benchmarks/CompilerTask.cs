using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NhsStandards.Benchmarks;

/// <summary>The compile as every build has it: the compiler task of MSBuild, with a compiler server that is warm after the first round, and with all analyzers off.</summary>
internal static partial class CompilerTask
{
    public static TimeSpan TimeOf(IReadOnlyList<Subject> subjects)
    {
        var total = TimeSpan.Zero;
        foreach (var subject in subjects)
            total += TimeOf(subject);
        return total;
    }

    private static TimeSpan TimeOf(Subject subject)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "build", subject.ProjectPath, "--no-dependencies", "-t:Rebuild", "-nologo", "-v:quiet", "-clp:PerformanceSummary",
                "-p:RunAnalyzers=false", "-p:UseSharedCompilation=true", "-p:TreatWarningsAsErrors=false", "-p:BuildProjectReferences=false",
            },
        };
        using var build = Process.Start(start)!;
        var output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return build.ExitCode == 0 && Milliseconds().Match(output) is { Success: true } found
            ? TimeSpan.FromMilliseconds(int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{subject.Name} could not be built; build the solution first.\n{output}");
    }

    [GeneratedRegex(@"(\d+) ms +Csc ")]
    private static partial Regex Milliseconds();
}
