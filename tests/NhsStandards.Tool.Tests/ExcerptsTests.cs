using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Tests;

public sealed class ExcerptsTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("nhs-excerpts-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Secrets_are_blacked_out_for_every_finding_beside_them()
    {
        File.WriteAllText(Path.Combine(_root.FullName, "Code.cs"), "one\nkey = \"hush\";\nthree\n");
        var secret = Sample.Finding(rule: Sample.RuleOf("NHS5011"), path: "Code.cs") with { Region = new Region(2, 7, 2, 13) };
        var beside = Sample.Finding(path: "Code.cs", line: 1);
        var findings = FindingSet.Merge([secret, beside]).WithSources(_root.FullName);
        Assert.Equal(["one\nkey = \u2588\u2588\u2588\u2588\u2588\u2588;\n", "one\nkey = \u2588\u2588\u2588\u2588\u2588\u2588;\nthree\n"], findings.All.Select(finding => finding.Excerpt!.Text));
    }

    [Theory]
    [InlineData("Missing.cs", 1)]
    [InlineData("", 1)]
    [InlineData("Code.cs", 7)]
    [InlineData("Code.cs", 0)]
    public void Place_that_is_not_there_has_none(string path, int line)
    {
        File.WriteAllText(Path.Combine(_root.FullName, "Code.cs"), "one\n");
        Assert.Null(FindingSet.Merge([Sample.Finding(path: path, line: line)]).WithSources(_root.FullName).All.Single().Excerpt);
    }
}
