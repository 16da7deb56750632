using System.Text.Json;
using Json.Schema;
using NhsStandards.Tool.Commands;
using NhsStandards.Tool.Findings;
using NhsStandards.Tool.Reporting;

namespace NhsStandards.Tool.Tests;

public sealed class SarifLogTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nhs-shards-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_is_written_is_read_again()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Ward #1.cs"), "one\ntwo\nthree\nfour\n");
        Finding[] findings =
        [
            Sample.Finding(path: "Ward #1.cs"),
            Sample.Finding(path: "", severity: Severity.Error, message: "No place"),
            Sample.Finding(rule: Sample.RuleOf("NHS3008"), suppression: "On paper", severity: Severity.Note),
            Sample.Finding(line: 9, suppression: ""),
        ];
        var report = new Report(FindingSet.Merge(findings).WithSources(_folder.FullName), ["Bad.csproj does not compile:\n  an error"]);
        var read = SarifLog.Read(Write("a.sarif", report));
        // A finding without a place has no region either.
        Assert.Equal(report.Findings.All.Select(finding => finding.Path.Length == 0 ? finding with { Region = default } : finding), read.Findings.All);
        Assert.Equal(report.NotChecked, read.NotChecked);
        Assert.Equal("two\nthree\nfour\n", read.Findings.All.Single(finding => finding.Path == "Ward #1.cs").Excerpt!.Text);
    }

    [Fact]
    public void Merged_shards_hold_each_finding_once_and_what_any_could_not_check()
    {
        var merged = MergeCommand.Merged([
            new Report(FindingSet.Merge([Sample.Finding(), Sample.Finding(line: 8)]), []),
            new Report(FindingSet.Merge([Sample.Finding(), Sample.Finding(line: 9)]), ["Not built"]),
        ]);
        Assert.Equal([3, 8, 9], merged.Findings.All.Select(finding => finding.Region.StartLine));
        Assert.Equal(["Not built"], merged.NotChecked);
        Assert.Equal(ExitCode.NotChecked, merged.ExitCode(FailOn.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"runs":[{"results":[]}]}""")]
    [InlineData("""{"runs":[{"tool":{"driver":{"rules":[{"id":7}]}}}]}""")]
    [InlineData("""{"runs":[{"tool":{"driver":{"rules":[{"id":"NHS1001"}]}},"results":[{"ruleId":"NHS1001","locations":[{}]}]}]}""")]
    [InlineData("""{"runs":[{"tool":{"driver":{"rules":[{"id":"NHS1001"}]}},"results":[{"ruleId":"NHS1001","locations":[{"physicalLocation":{"region":{"startLine":1.5}}}]}]}]}""")]
    public void What_is_no_log_is_said_to_be_none(string text)
    {
        var file = Path.Combine(_folder.FullName, "bad.sarif");
        File.WriteAllText(file, text);
        Assert.Contains("is not a SARIF 2.1.0 log", Assert.Throws<NotCheckedException>(() => SarifLog.Read(file)).Message);
    }

    [Fact]
    public void Log_that_does_not_exist_is_named() =>
        Assert.Contains("'nowhere.sarif' does not exist", Assert.Throws<NotCheckedException>(() => SarifLog.Read("nowhere.sarif")).Message);

    [SchemaFact]
    public void Log_keeps_to_the_schema()
    {
        var schema = JsonSchema.FromFile(SchemaFactAttribute.SchemaFile!);
        var file = Write("schema.sarif", new Report(FindingSet.Merge([.. Hostile.Findings, Sample.Finding(rule: Sample.RuleOf("NHS3008"))]), ["Not built"]));
        var result = schema.Evaluate(JsonDocument.Parse(File.ReadAllText(file)).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', result.Details!.Where(detail => detail.Errors is { Count: > 0 }).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
    }

    private string Write(string name, Report report)
    {
        var file = Path.Combine(_folder.FullName, name);
        SarifReport.Write(report, file);
        return file;
    }
}
