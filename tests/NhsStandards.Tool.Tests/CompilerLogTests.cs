using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Tests;

public sealed class CompilerLogTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nhs-logs-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Reads_only_our_findings_with_their_rule()
    {
        var finding = Assert.Single(Read("""{ "ruleId": "CS0168", "ruleIndex": 0, "level": "warning", "message": { "text": "unused" } }""", Result("")));
        Assert.Equal(new Rule("NHS1001", Principle.Of("NHS1001")!, "Title", "Why.", new Uri("https://example.org/NHS1001.md"), Severity.Error), finding.Rule);
        Assert.Equal("Repair it", finding.Message);
        Assert.Equal("Code of patients.cs", finding.Path);
        Assert.Equal(new Region(3, 31, 3, 43), finding.Region);
    }

    [Theory]
    [InlineData("error", "Error")]
    [InlineData("warning", "Warning")]
    [InlineData("note", "Note")]
    public void Takes_the_severity_that_the_compiler_decided(string level, string severity) =>
        Assert.Equal(severity, Assert.Single(Read(Result("", level))).Severity.ToString());

    [Theory]
    [InlineData("", null)]
    [InlineData("""{ "kind": "inSource", "properties": { "suppressionType": "DiagnosticSuppressor { Suppression Justification: Reported by nhs-standards check. }" } }""", null)]
    [InlineData("""{ "kind": "inSource", "justification": "Reported by nhs-standards check." }""", null)]
    [InlineData("""{ "kind": "inSource", "properties": { "suppressionType": "Pragma Directive" } }""", "")]
    [InlineData("""{ "kind": "inSource", "justification": "On paper", "properties": { "suppressionType": "SuppressMessageAttribute" } }""", "On paper")]
    public void Tells_suppression_by_the_code_from_the_tool_s_own(string suppression, string? reason) =>
        Assert.Equal(reason, Assert.Single(Read(Result(suppression))).Suppression);

    [Fact]
    public void Place_may_be_missing()
    {
        var finding = Assert.Single(Read("""{ "ruleId": "NHS1001", "ruleIndex": 1, "message": { "text": "Repair it" } }"""));
        Assert.Equal("", finding.Path);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void File_outside_the_root_keeps_its_whole_path()
    {
        var outside = Path.GetFullPath(Path.Combine(_folder.FullName, "..", "Linked.cs"));
        Assert.Equal(outside.Replace('\\', '/'), Assert.Single(Read(Result("", file: outside))).Path);
    }

    [Fact]
    public void File_keeps_the_percent_sign_in_its_name()
    {
        // The compiler hands such names to Uri, which takes them as escaped.
        var real = Path.Combine(_folder.CreateSubdirectory("Ward %42").FullName, "No #1 %41.cs");
        File.WriteAllText(real, "");
        var written = Path.Combine(_folder.FullName, "Ward B", "No #1 A.cs");
        Assert.Equal("Ward %42/No #1 %41.cs", Assert.Single(Read(Result("", file: written))).Path);
    }

    private IReadOnlyList<Finding> Read(params string[] results)
    {
        var file = Path.Combine(_folder.FullName, "project.sarif");
        File.WriteAllText(file, $$$"""
            {
              "version": "2.1.0",
              "runs": [ {
                "results": [ {{{string.Join(", ", results)}}} ],
                "tool": { "driver": { "rules": [
                  { "id": "CS0168" },
                  {
                    "id": "NHS1001",
                    "shortDescription": { "text": "Title" },
                    "fullDescription": { "text": "Why." },
                    "defaultConfiguration": { "level": "error" },
                    "helpUri": "https://example.org/NHS1001.md"
                  }
                ] } }
              } ]
            }
            """);
        return CompilerLog.Read(file, _folder.FullName);
    }

    private string Result(string suppression, string level = "warning", string? file = null) => $$$"""
        {
          "ruleId": "NHS1001",
          "ruleIndex": 1,
          "level": "{{{level}}}",
          "message": { "text": "Repair it" },
          "suppressions": [ {{{suppression}}} ],
          "locations": [ { "physicalLocation": {
            "artifactLocation": { "uri": "{{{new Uri(file ?? Path.Combine(_folder.FullName, "Code of patients.cs")).AbsoluteUri}}}" },
            "region": { "startLine": 3, "startColumn": 31, "endLine": 3, "endColumn": 43 }
          } } ]
        }
        """;
}
