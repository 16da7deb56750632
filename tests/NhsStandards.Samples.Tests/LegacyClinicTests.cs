using System.Diagnostics;
using System.Reflection;

namespace NhsStandards.Samples.Tests;

/// <summary>What the tool reports of LegacyClinic, line by line, and what the README shows of it.</summary>
public class LegacyClinicTests
{
    private static string Root => Metadata("RepositoryRoot");

    [Fact]
    public async Task Reports_what_is_recorded_line_by_line()
    {
        var (output, exitCode) = await CheckAsync();
        Assert.Equal(File.ReadAllLines(Path.Combine(Root, "samples", "LegacyClinic", "findings.txt")), output.TrimEnd('\n').Split('\n'));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void Breaks_every_principle()
    {
        var findings = File.ReadAllText(Path.Combine(Root, "samples", "LegacyClinic", "findings.txt"));
        Assert.All(Enumerable.Range(1, 8), principle => Assert.Contains($" NHS{principle}0", findings));
    }

    [Fact]
    public void Readme_shows_the_real_output()
    {
        var findings = File.ReadAllText(Path.Combine(Root, "samples", "LegacyClinic", "findings.txt")).TrimEnd('\n');
        Assert.Contains($"<!-- output:begin -->\n```\n{findings}\n```\n<!-- output:end -->", File.ReadAllText(Path.Combine(Root, "README.md")));
    }

    private static async Task<(string Output, int ExitCode)> CheckAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Metadata("Tool"), "check", "samples/LegacyClinic"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        })!;
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var output = await process.StandardOutput.ReadToEndAsync(timeout.Token);
        await process.WaitForExitAsync(timeout.Token);
        return (output, process.ExitCode);
    }

    private static string Metadata(string key) =>
        typeof(LegacyClinicTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
