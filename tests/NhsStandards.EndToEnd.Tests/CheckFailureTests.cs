using NhsStandards.EndToEnd.Tests.Running;

namespace NhsStandards.EndToEnd.Tests;

/// <summary>What cannot be checked: exit code 2 and what to do, never a stack trace.</summary>
[Collection(PackageFeedCollection.Name)]
public sealed class CheckFailureTests(PackageFeed feed)
{
    [Fact]
    public async Task Code_that_does_not_compile_names_the_project_and_the_first_errors()
    {
        using var workspace = new Workspace(feed);
        workspace.Write("Good/Good.csproj", Library());
        workspace.Write("Good/Good.cs", "class Good { }");
        workspace.Write("Bad/Bad.csproj", Library());
        workspace.Write("Bad/Bad.cs", "class Bad { Missing field; }");
        workspace.Write("All.slnx", """<Solution><Project Path="Good/Good.csproj" /><Project Path="Bad/Bad.csproj" /></Solution>""");
        var check = await NotCheckedAsync(workspace, "check", "All.slnx");
        Assert.Contains("Bad/Bad.csproj does not compile:", check.Output);
        Assert.Contains("Bad/Bad.cs(1,13): CS0246 The type or namespace name 'Missing' could not be found", check.Output);
        Assert.DoesNotContain("Good.csproj", check.Output);
    }

    [Fact]
    public async Task Code_that_does_not_restore_names_the_project_and_the_package()
    {
        using var workspace = new Workspace(feed);
        workspace.Write("Clinic/Clinic.csproj", Library("""<ItemGroup><PackageReference Include="NhsStandards.Analyzers" Version="99.0.0" /></ItemGroup>"""));
        var check = await NotCheckedAsync(workspace, "check", "Clinic");
        Assert.Contains("Clinic/Clinic.csproj does not restore:", check.Output);
        Assert.Contains("NU1102 Unable to find package NhsStandards.Analyzers with version (>= 99.0.0)", check.Output);
    }

    [Fact]
    public async Task Project_file_that_is_no_project()
    {
        using var workspace = new Workspace(feed);
        workspace.Write("Clinic/Clinic.csproj", "not XML");
        var check = await NotCheckedAsync(workspace, "check", "Clinic");
        Assert.Contains("MSB4025", check.Output);
    }

    [Fact]
    public async Task Sdk_that_is_not_installed()
    {
        using var workspace = new Workspace(feed);
        workspace.Write("Clinic/Clinic.csproj", Library());
        workspace.Write("global.json", """{ "sdk": { "version": "99.0.100" } }""");
        // The tool itself must run, so it starts where global.json is not seen.
        var check = await DotNet.RunAsync(feed.Folder, feed.Tool, "check", workspace.PathOf("Clinic"));
        check.MustExitWith(2);
        Assert.Contains("does not build:", check.Output);
        Assert.Contains("99.0.100", check.Output);
    }

    [Theory]
    [InlineData("'nowhere' does not exist.", "check", "nowhere")]
    [InlineData("The path is empty.", "check", "")]
    [InlineData("holds no solution (.sln, .slnx) and no C# project (.csproj)", "check", "Empty")]
    [InlineData("holds more than one: One.slnx, Two.slnx. Name the one to check.", "check", "Many")]
    [InlineData("is neither a solution (.sln, .slnx, .slnf) nor a C# project", "check", "Empty/readme.txt")]
    [InlineData("holds '%2F', which MSBuild reads as an escaped character", "check", "feature%2Flogin")]
    [InlineData("--fail-on", "check", "--fail-on", "everything")]
    [InlineData("--unknown", "check", "--unknown")]
    public async Task Wrong_use_says_what_to_do(string message, params string[] arguments)
    {
        using var workspace = new Workspace(feed);
        workspace.Write("Empty/readme.txt", "");
        workspace.Write("feature%2Flogin/Clinic.csproj", Library());
        workspace.Write("Many/One.slnx", "<Solution />");
        workspace.Write("Many/Two.slnx", "<Solution />");
        Assert.Contains(message, (await NotCheckedAsync(workspace, arguments)).Output);
    }

    [Fact]
    public async Task Solution_without_projects()
    {
        using var workspace = new Workspace(feed);
        workspace.Write("None.slnx", "<Solution />");
        Assert.Contains("'None.slnx' holds no C# project that could be checked.", (await NotCheckedAsync(workspace, "check", "None.slnx")).Output);
    }

    [Fact]
    public async Task Report_that_cannot_be_written()
    {
        using var workspace = new Workspace(feed);
        workspace.Write("Clinic/Clinic.csproj", Library());
        workspace.Write("Clinic/Code.cs", "class Code { }");
        Assert.Contains("could not be read or written", (await NotCheckedAsync(workspace, "check", "Clinic", "--sarif", "Clinic/Code.cs/report.sarif")).Output);
    }

    private static async Task<CommandResult> NotCheckedAsync(Workspace workspace, params string[] arguments)
    {
        var check = await workspace.ToolAsync(arguments);
        check.MustExitWith(2);
        Assert.DoesNotContain("   at ", check.Output);
        Assert.DoesNotContain("Exception", check.Output);
        return check;
    }

    private static string Library(string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          {items}
        </Project>
        """;
}
