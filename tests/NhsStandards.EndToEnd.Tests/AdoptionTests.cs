using NhsStandards.EndToEnd.Tests.Running;

namespace NhsStandards.EndToEnd.Tests;

/// <summary>An old solution takes the gate on today: what it has is silent wherever it is moved, what is new fails.</summary>
[Collection(PackageFeedCollection.Name)]
public sealed class AdoptionTests(PackageFeed feed)
{
    private const string Baseline = "nhs-standards.baseline";
    private const string Gate = "-p:NhsStandardsMode=Gate";

    [Fact]
    public async Task Exactly_the_new_violation_of_each_principle_fails_the_gate()
    {
        using var workspace = new Workspace(feed);
        var solution = new LegacySolution(workspace, feed.Version);

        var recorded = await workspace.ToolAsync("baseline", "Clinic.slnx");
        recorded.MustSucceed();
        Assert.Contains($"{LegacySolution.Projects * LegacySolution.FindingsOfProject} added, 0 removed", recorded.Output);

        solution.Tidy();
        var silent = await workspace.BuildAsync("Clinic.slnx", Gate);
        silent.Command.MustSucceed();
        Assert.Empty(silent.Warnings);

        var added = solution.AddViolations();
        var failed = await workspace.BuildAsync("Clinic.slnx", Gate);
        failed.Command.MustExitWith(1);
        Assert.Equal(added, failed.Errors);
        Assert.Empty(failed.Warnings);

        var check = await workspace.ToolAsync("check", "Clinic.slnx", "--sarif", "findings.sarif");
        check.MustExitWith(1);
        Assert.Equal(added, SarifFile.Read(workspace.PathOf("findings.sarif"), workspace.Folder));
    }

    [Fact]
    public async Task What_was_repaired_leaves_the_baseline_and_what_has_passed_its_review_is_reported()
    {
        using var workspace = new Workspace(feed);
        const string Project = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup></Project>""";
        const string Letters = "public static class Letters { public static byte[] Hash(byte[] letter) => System.Security.Cryptography.MD5.Create().ComputeHash(letter); }";
        workspace.Write("App/App.csproj", Project);
        workspace.Write("App/Letters.cs", Letters);
        workspace.Write("App/Images.cs", Letters.Replace("Letters", "Images"));
        await workspace.AddPackageAsync("App", "NhsStandards.Analyzers");
        (await workspace.ToolAsync("baseline", "App")).MustSucceed();
        Assert.Empty((await workspace.BuildAsync("App")).Warnings);

        workspace.Write($"App/{Baseline}", workspace.Read($"App/{Baseline}").Replace("project=\"App\" # L", "project=\"App\" review=2027-03-31 # L"));
        Assert.Empty((await workspace.BuildAsync("App", "-p:NhsStandardsToday=2027-03-31")).Warnings);
        Assert.Equal([new("App/Letters.cs", 1, "NHS5001")], (await workspace.BuildAsync("App", "-p:NhsStandardsToday=2027-04-01")).Warnings);
        (await workspace.BuildAsync("App", "-p:NhsStandardsToday=soon")).Command.MustExitWith(1);
        Assert.Equal(2, (await workspace.BuildAsync("App", "-p:NhsStandardsBaseline=none")).Warnings.Count);
        Assert.Contains("error NHSBASELINE", (await workspace.BuildAsync("App", "-p:NhsStandardsBaseline=other.baseline")).Command.Output);

        workspace.Write("App/Copy.cs", Letters.Replace("Letters", "Copy"));
        var before = workspace.Read($"App/{Baseline}");
        var ratchet = await workspace.ToolAsync("baseline", "App", "--ratchet");
        ratchet.MustExitWith(1);
        Assert.Contains("NHS5001 has 3 findings, 2 in the baseline.\n  New: NHS5001 App Copy.cs Copy.Hash(byte[])", ratchet.Output.ReplaceLineEndings("\n"));
        Assert.Equal(before, workspace.Read($"App/{Baseline}"));
        File.Delete(workspace.PathOf("App/Copy.cs"));

        workspace.Write("App/Images.cs", "public static class Images { }");
        var pruned = await workspace.ToolAsync("baseline", "App", "--prune", "--today", "2027-04-01");
        pruned.MustSucceed();
        Assert.Contains("1 removed; 0 new not recorded", pruned.Output);
        Assert.Contains("Past its review date of 2027-03-31, and reported again: NHS5001 App Letters.cs", pruned.Output);
        Assert.DoesNotContain("Images", workspace.Read($"App/{Baseline}"));

        workspace.Write($"App/{Baseline}", ">>>>>>> main\n" + workspace.Read($"App/{Baseline}"));
        Assert.Equal([new($"App/{Baseline}", 1, "NHS9017")], (await workspace.BuildAsync("App")).Warnings);
    }
}
