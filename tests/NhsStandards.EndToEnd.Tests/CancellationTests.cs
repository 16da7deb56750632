using System.Diagnostics;
using NhsStandards.EndToEnd.Tests.Running;

namespace NhsStandards.EndToEnd.Tests;

[Collection(PackageFeedCollection.Name)]
public sealed class CancellationTests(PackageFeed feed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Interrupt_ends_the_build_and_leaves_nothing_behind()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var workspace = new Workspace(feed);
        // Writes its process id, then takes longer than any test waits.
        workspace.Write("Slow/Slow.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <Target Name="Wait" BeforeTargets="CoreCompile">
                <Exec Command="echo $$ $(NhsCheckFolder) &gt; ../started.tmp; mv ../started.tmp ../started; exec sleep 600" />
              </Target>
            </Project>
            """);
        using var check = DotNet.Start(workspace.Folder, feed.Tool, "check", "Slow");
        using var timeout = new CancellationTokenSource(Patience);
        while (!File.Exists(workspace.PathOf("started")))
            await Task.Delay(100, timeout.Token);
        var started = workspace.Read("started").Split(' ', StringSplitOptions.TrimEntries);

        using (var interrupt = Process.Start("kill", ["-INT", check.Id.ToString()]))
            await interrupt.WaitForExitAsync(timeout.Token);
        await check.WaitForExitAsync(timeout.Token);

        Assert.Equal(130, check.ExitCode);
        Assert.Equal("Stopped.", (await check.StandardError.ReadToEndAsync(timeout.Token)).Trim());
        Assert.False(Directory.Exists(started[1]));
        Assert.DoesNotMatch("^[^Z]", await StateOfAsync(started[0], timeout.Token));
    }

    /// <summary>As ps shows it: empty where the process is gone, Z where it has ended and waits for its parent to notice.</summary>
    private static async Task<string> StateOfAsync(string processId, CancellationToken cancellation)
    {
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-o", "stat=", "-p", processId]) { RedirectStandardOutput = true })!;
        var state = await ps.StandardOutput.ReadToEndAsync(cancellation);
        await ps.WaitForExitAsync(cancellation);
        return state.Trim();
    }
}
