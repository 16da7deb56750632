using NhsStandards.Tool.Building;

namespace NhsStandards.Tool.Tests;

public sealed class BuildErrorTests
{
    [Theory]
    [InlineData("/r/Bad.cs(1,13): error CS0246: Not found: 'x' [/r/Bad.csproj]", "/r/Bad.cs(1,13)", "CS0246", "Not found: 'x'", "/r/Bad.csproj")]
    [InlineData("1:7>/r/Bad.cs(1,13): error CS0246: Not found [/r/Bad.csproj::TargetFramework=net8.0]", "/r/Bad.cs(1,13)", "CS0246", "Not found", "/r/Bad.csproj")]
    [InlineData("/r/Bad.csproj : error NU1101: Unable to find package X [/r/All.sln]", "/r/Bad.csproj", "NU1101", "Unable to find package X", "/r/All.sln")]
    [InlineData("/r/Bad.csproj : error NU1101: Unable to find package X", "/r/Bad.csproj", "NU1101", "Unable to find package X", "/r/Bad.csproj")]
    [InlineData("CSC : error CS0016: Could not write [/r/Bad.csproj]", "CSC", "CS0016", "Could not write", "/r/Bad.csproj")]
    [InlineData(@"C:\r\Bad.cs(1,13): error CS0246: Not found [C:\r\Bad.csproj]", @"C:\r\Bad.cs(1,13)", "CS0246", "Not found", @"C:\r\Bad.csproj")]
    public void Is_read_from_the_log(string line, string place, string code, string text, string project) =>
        Assert.Equal(new BuildError(place, code, text, project), BuildError.Parse(line));

    [Theory]
    [InlineData("")]
    [InlineData("  continued")]
    [InlineData("/r/Good.cs(1,1): warning CS0168: Unused [/r/Good.csproj]")]
    public void Other_lines_are_none(string line) => Assert.Null(BuildError.Parse(line));

    [Fact]
    public void Restore_of_a_project_in_a_solution_is_told_by_the_project()
    {
        var code = new CheckedCode("/r/All.sln", "/r");
        var message = BuildFailure.Describe(code, [new("/r/Bad.csproj", "NU1101", "Unable to find package X", "/r/All.sln")], "");
        Assert.StartsWith("Bad.csproj does not restore:", message);
    }

    [Fact]
    public void Lines_of_a_stack_are_not_told()
    {
        string[] log =
        [
            "0>/r/A.slnx : error MSB4025: The project file could not be loaded. Unexpected end of file.",
            "/r/A.slnx : error MSB4025:    at System.Xml.XmlTextReaderImpl.Throw(Exception e)",
        ];
        var message = BuildFailure.Describe(new CheckedCode("/r/A.slnx", "/r"), [.. log.Select(BuildError.Parse).OfType<BuildError>()], "");
        Assert.Contains("A.slnx: MSB4025 The project file could not be loaded.", message);
        Assert.DoesNotContain(" at System", message);
        Assert.DoesNotContain("more", message);
    }
}
