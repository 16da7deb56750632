using NhsStandards.EndToEnd.Tests.Running;

namespace NhsStandards.EndToEnd.Tests;

[Collection(PackageFeedCollection.Name)]
public sealed class InstallTests(PackageFeed feed)
{
    private const string Violation = """
        using System;

        string nhsNumber = "9990000019";
        Console.WriteLine(nhsNumber.Length);
        """;

    [Fact]
    public async Task Console_project_sees_warnings_at_the_line_and_still_builds()
    {
        using var workspace = await ConsoleAsync();
        var build = await workspace.BuildAsync("App");
        build.Command.MustSucceed();
        Assert.Equal([new("App/Program.cs", 3, "NHS1001")], build.Warnings);
        Assert.Empty(build.Errors);
    }

    [Fact]
    public async Task Web_project_sees_warnings_in_its_pages_and_the_value_types_are_at_hand()
    {
        using var workspace = new Workspace(feed);
        await workspace.NewAsync("web", "Site");
        await workspace.AddPackageAsync("Site", "NhsStandards.Analyzers");
        workspace.Write("Site/Program.cs", """
            using NhsStandards;

            var app = WebApplication.CreateBuilder(args).Build();
            var nhsNumber = NhsNumber.Parse("999 000 0018");
            Console.WriteLine(nhsNumber.IsSynthetic);
            app.UseHttpsRedirection();
            app.Run();
            """);
        workspace.Write("Site/wwwroot/index.html", """
            <!DOCTYPE html>
            <html>
              <head><title>Appointments</title></head>
              <body></body>
            </html>
            """);
        var build = await workspace.BuildAsync("Site");
        build.Command.MustSucceed();
        Assert.Equal([new("Site/wwwroot/index.html", 2, "NHS8004")], build.Warnings.Distinct());
    }

    [Theory]
    [InlineData("Gate")]
    [InlineData("gate")]
    public async Task Gate_fails_the_build(string mode)
    {
        using var workspace = await ConsoleAsync();
        var build = await workspace.BuildAsync("App", $"-p:NhsStandardsMode={mode}");
        build.Command.MustExitWith(1);
        Assert.Equal([new("App/Program.cs", 3, "NHS1001")], build.Errors);
    }

    [Theory]
    [InlineData("-p:TreatWarningsAsErrors=true", 0)]
    [InlineData("-warnaserror", 0)]
    [InlineData("-p:WarningsAsErrors=NHS1001", 1)]
    [InlineData("-p:TreatWarningsAsErrors=true;WarningsAsErrors=NHS5001%3BNHS1001", 1)]
    public async Task Advise_fails_no_build_where_warnings_are_errors_unless_the_rule_is_named(string argument, int exitCode)
    {
        using var workspace = await ConsoleAsync();
        var build = await workspace.BuildAsync("App", argument);
        build.Command.MustExitWith(exitCode);
        Assert.Equal([new("App/Program.cs", 3, "NHS1001")], exitCode == 0 ? build.Warnings : build.Errors);
    }

    [Theory]
    [InlineData("Advise", "error", 1)]
    [InlineData("Advise", "none", 0)]
    [InlineData("Gate", "warning", 0)]
    [InlineData("Gate", "none", 0)]
    public async Task Severity_that_the_project_sets_wins_in_both_modes(string mode, string severity, int exitCode)
    {
        using var workspace = await ConsoleAsync();
        workspace.Write(".editorconfig", $"""
            root = true

            [*.cs]
            # The numbers of the old printed forms.
            dotnet_diagnostic.NHS1001.severity = {severity}
            """);
        var build = await workspace.BuildAsync("App", $"-p:NhsStandardsMode={mode}");
        build.Command.MustExitWith(exitCode);
        Assert.Equal(severity == "error" ? 1 : 0, build.Errors.Count);
        Assert.Equal(severity == "warning" ? 1 : 0, build.Warnings.Count);
    }

    [Theory]
    [InlineData("-p:AnalysisModeSecurity=Default", true)]
    [InlineData("-p:AnalysisModeSecurity=All", true)]
    [InlineData("-p:NhsStandardsSdkSecurityRules=false", false)]
    public async Task Gate_makes_the_security_rules_of_the_sdk_errors(string argument, bool areErrors)
    {
        using var workspace = await ConsoleAsync();
        workspace.Write("App/Native.cs", """
            using System.Runtime.InteropServices;

            internal static class Native
            {
                [DllImport("reader")]
                internal static extern int Read();
            }
            """);
        var build = await workspace.BuildAsync("App", "-p:NhsStandardsMode=Gate", argument);
        build.Command.MustExitWith(1);
        Assert.Equal(areErrors, build.Command.Output.Contains("Native.cs(6,32): error CA5392", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_mode_is_refused_with_the_known_ones()
    {
        using var workspace = await ConsoleAsync();
        var build = await workspace.BuildAsync("App", "-p:NhsStandardsMode=Strict");
        build.Command.MustExitWith(1);
        Assert.Contains("NhsStandardsMode is 'Strict'. Set it to 'Advise'", build.Command.Output);
    }

    [Fact]
    public async Task Only_the_principles_that_are_named_are_checked_and_the_severity_of_a_rule_still_wins()
    {
        using var workspace = await ConsoleAsync();
        Assert.Empty((await workspace.BuildAsync("App", "-p:NhsStandardsPrinciples=CyberSecurity%3B8")).Warnings);
        Assert.Single((await workspace.BuildAsync("App", "-p:NhsStandardsPrinciples=1%2C5")).Warnings);
        Assert.Single((await workspace.BuildAsync("App", "-p:NhsStandardsPrinciples=datastandards", "-p:NhsStandardsMode=Gate")).Errors);
        var refused = await workspace.BuildAsync("App", "-p:NhsStandardsPrinciples=Privacy%3B5");
        refused.Command.MustExitWith(1);
        Assert.Contains("error NHSPRINCIPLES: NhsStandardsPrinciples names 'Privacy'.", refused.Command.Output);

        workspace.Write(".editorconfig", """
            root = true

            [*.cs]
            dotnet_diagnostic.NHS1001.severity = error
            nhs_standards.naton = wales
            """);
        var build = await workspace.BuildAsync("App", "-p:NhsStandardsPrinciples=5");
        build.Command.MustExitWith(1);
        Assert.Equal([new("App/Program.cs", 3, "NHS1001")], build.Errors);
        Assert.Equal([new(".editorconfig", 5, "NHS9018")], build.Warnings);
    }

    [Fact]
    public async Task Definition_that_is_missing_or_binary_is_reported_and_the_build_goes_on()
    {
        using var workspace = await ConsoleAsync();
        workspace.Write("App/App.csproj", workspace.Read("App/App.csproj").Replace(
            "</Project>",
            """  <ItemGroup><StandardDefinition Include="definitions/*;gone.json" /></ItemGroup></Project>""",
            StringComparison.Ordinal));
        workspace.Write("App/definitions/Example.json", """{ "resourceType": "Patient" }""");
        workspace.WriteBytes("App/definitions/UKCore's package.tgz", [0x1F, 0x8B, 0xFF, 0, 0, 0, 0]);
        var build = await workspace.BuildAsync("App");
        build.Command.MustSucceed();
        Assert.Contains("UKCore's package.tgz : warning NHS9001: The definition cannot be read: the file is binary", build.Command.Output);
        Assert.Contains("gone.json : warning NHS9001: The definition cannot be read: there is no such file", build.Command.Output);

        build = await workspace.BuildAsync("App", "-p:NhsStandardsMode=Gate");
        build.Command.MustExitWith(1);
        Assert.Contains("gone.json : error NHS9001: ", build.Command.Output);
        Assert.DoesNotContain("error CS", build.Command.Output);
    }

    private async Task<Workspace> ConsoleAsync()
    {
        var workspace = new Workspace(feed);
        await workspace.NewAsync("console", "App");
        await workspace.AddPackageAsync("App", "NhsStandards.Analyzers");
        workspace.Write("App/Program.cs", Violation);
        return workspace;
    }
}
