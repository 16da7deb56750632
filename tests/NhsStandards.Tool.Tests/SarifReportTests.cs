using System.Text.Json.Nodes;
using NhsStandards.Tool.Findings;
using NhsStandards.Tool.Reporting;

namespace NhsStandards.Tool.Tests;

/// <summary>What SARIF 2.1.0 (OASIS Standard, errata 01) asks of a log, section by section.</summary>
public sealed class SarifReportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nhs-sarif-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Log_is_one_run_of_version_2_1_0()
    {
        var log = Write(Sample.Finding());
        Assert.Equal("2.1.0", log["version"]!.GetValue<string>());
        Assert.EndsWith("/sarif-schema-2.1.0.json", log["$schema"]!.GetValue<string>());
        Assert.Single(log["runs"]!.AsArray());
        Assert.Equal("utf16CodeUnits", Run(log)["columnKind"]!.GetValue<string>());
    }

    [Fact]
    public void Log_without_findings_has_empty_results_which_says_that_the_check_ran()
    {
        var run = Run(Write());
        Assert.Empty(run["results"]!.AsArray());
        Assert.Empty(run["tool"]!["driver"]!["rules"]!.AsArray());
        Assert.Matches(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$", run["tool"]!["driver"]!["semanticVersion"]!.GetValue<string>());
    }

    [Fact]
    public void Results_refer_to_their_rules_and_rules_to_their_principles()
    {
        var run = Run(Write(Sample.Finding(), Sample.Finding(rule: Sample.RuleOf("NHS3001")), Sample.Finding(line: 9)));
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(["NHS1001", "NHS3001"], rules.Select(rule => rule!["id"]!.GetValue<string>()));
        foreach (var result in run["results"]!.AsArray())
            Assert.Equal(result!["ruleId"]!.GetValue<string>(), rules[result["ruleIndex"]!.GetValue<int>()]!["id"]!.GetValue<string>());

        var taxonomy = run["taxonomies"]![0]!;
        foreach (var rule in rules)
        {
            var target = rule!["relationships"]![0]!["target"]!;
            Assert.Equal(taxonomy["name"]!.GetValue<string>(), target["toolComponent"]!["name"]!.GetValue<string>());
            var taxon = taxonomy["taxa"]![target["index"]!.GetValue<int>()]!;
            Assert.Equal(target["id"]!.GetValue<string>(), taxon["id"]!.GetValue<string>());
            Assert.Equal(rule["properties"]!["principle"]!.GetValue<string>(), taxon["name"]!.GetValue<string>());
            Assert.StartsWith("https://", rule["helpUri"]!.GetValue<string>());
        }
    }

    [Fact]
    public void Places_are_relative_to_the_root_and_escaped()
    {
        var result = Result(Write(Sample.Finding(path: "src/Old patients/Ward #1.cs")));
        var place = result["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("src/Old%20patients/Ward%20%231.cs", place["artifactLocation"]!["uri"]!.GetValue<string>());
        Assert.Equal("SRCROOT", place["artifactLocation"]!["uriBaseId"]!.GetValue<string>());
        Assert.Equal("""{"startLine":3,"startColumn":5,"endLine":3,"endColumn":9}""", place["region"]!.ToJsonString());
        Assert.NotNull(Run(Write(Sample.Finding()))["originalUriBaseIds"]!["SRCROOT"]);
    }

    [Fact]
    public void Place_outside_the_root_is_absolute()
    {
        var outside = Path.GetFullPath(Path.Combine(_folder.FullName, "..", "Linked.cs")).Replace('\\', '/');
        var artifact = Result(Write(Sample.Finding(path: outside)))["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;
        Assert.StartsWith("file:///", artifact["uri"]!.GetValue<string>());
        Assert.Null(artifact["uriBaseId"]);
    }

    [Fact]
    public void Finding_without_a_place_has_no_location() => Assert.Null(Result(Write(Sample.Finding(path: "")))["locations"]);

    [Theory]
    [InlineData(null, "[]")]
    [InlineData("", """[{"kind":"inSource"}]""")]
    [InlineData("On paper", """[{"kind":"inSource","justification":"On paper"}]""")]
    public void Suppression_is_told_with_the_reason_that_the_code_gives(string? suppression, string json) =>
        Assert.Equal(json, Result(Write(Sample.Finding(suppression: suppression)))["suppressions"]!.ToJsonString());

    [Theory]
    [InlineData("Error", "error")]
    [InlineData("Warning", "warning")]
    [InlineData("Note", "note")]
    public void Severity_is_the_level(string severity, string level) =>
        Assert.Equal(level, Result(Write(Sample.Finding(severity: Enum.Parse<Severity>(severity))))["level"]!.GetValue<string>());

    [Fact]
    public void Same_findings_give_the_same_bytes()
    {
        Finding[] findings = [Sample.Finding(), Sample.Finding(line: 7)];
        SarifReport.Write(new Report(FindingSet.Merge(findings), []), Path.Combine(_folder.FullName, "a.sarif"));
        SarifReport.Write(new Report(FindingSet.Merge(findings.Reverse()), []), Path.Combine(_folder.FullName, "new/b.sarif"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder.FullName, "a.sarif")), File.ReadAllBytes(Path.Combine(_folder.FullName, "new/b.sarif")));
    }

    private JsonNode Write(params Finding[] findings)
    {
        var file = Path.Combine(_folder.FullName, "report.sarif");
        SarifReport.Write(new Report(FindingSet.Merge(findings), []), file);
        return JsonNode.Parse(File.ReadAllText(file))!;
    }

    private static JsonNode Run(JsonNode log) => log["runs"]![0]!;

    private static JsonNode Result(JsonNode log) => Assert.Single(Run(log)["results"]!.AsArray())!;
}
