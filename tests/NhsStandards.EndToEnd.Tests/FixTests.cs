using NhsStandards.EndToEnd.Tests.Running;

namespace NhsStandards.EndToEnd.Tests;

/// <summary>The fixes in a real workspace: applied by <c>dotnet format</c>, after which the code still builds.</summary>
[Collection(PackageFeedCollection.Name)]
public sealed class FixTests(PackageFeed feed)
{
    [Fact]
    public async Task Fix_is_applied_in_a_new_project_which_builds_afterwards()
    {
        using var workspace = new Workspace(feed);
        await workspace.NewAsync("console", "App");
        await workspace.AddPackageAsync("App", "NhsStandards.Analyzers");
        workspace.Write("App/Program.cs", """
            using System.Security.Cryptography;

            Console.WriteLine(Convert.ToHexString(MD5.HashData("letter"u8.ToArray())));

            """);
        (await FormatAsync(workspace, "App", "NHS5001")).MustSucceed();
        Assert.Contains("SHA256.HashData", workspace.Read("App/Program.cs"));
        var build = await workspace.BuildAsync("App");
        build.Command.MustSucceed();
        Assert.Empty(build.Warnings);
    }

    [Fact]
    public async Task All_fixes_are_applied_to_a_legacy_service_which_builds_afterwards()
    {
        using var workspace = Workspace.OfLegacyClinic(feed);
        await workspace.AddPackageAsync("samples/LegacyClinic", "NhsStandards.Analyzers");
        var before = await workspace.BuildAsync("samples/LegacyClinic");
        before.Command.MustSucceed();

        var fixable = RulesWithFixes();
        (await FormatAsync(workspace, "samples/LegacyClinic", [.. fixable])).MustSucceed();

        var after = await workspace.BuildAsync("samples/LegacyClinic");
        after.Command.MustSucceed();
        Assert.True(Fixable(after) < Fixable(before), $"Of {Fixable(before)} findings that have a fix {Fixable(after)} are left.");

        int Fixable(BuildResult build) => build.Warnings.Count(reported => fixable.Contains(reported.Rule));
    }

    private static Task<CommandResult> FormatAsync(Workspace workspace, string project, params string[] rules) => workspace.DotNetAsync(
        ["format", "analyzers", project, "--no-restore", "--severity", "info", "--diagnostics", .. rules]);

    /// <summary>As the rules' documentation says.</summary>
    private static HashSet<string> RulesWithFixes() =>
    [
        .. File.ReadLines(TestedRepository.PathOf("docs", "rules", "README.md"))
            .Where(line => line.StartsWith("| [NHS", StringComparison.Ordinal) && line.EndsWith("| yes |", StringComparison.Ordinal))
            .Select(line => line.Substring(3, 7)),
    ];
}
