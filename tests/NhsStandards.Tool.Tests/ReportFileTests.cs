using System.Text.Json.Nodes;
using System.Xml.Linq;
using NhsStandards.Tool.Findings;
using NhsStandards.Tool.Reporting;

namespace NhsStandards.Tool.Tests;

/// <summary>The reports for machines beside SARIF.</summary>
public sealed class ReportFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nhs-reports-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Junit_has_a_failure_for_each_finding_from_the_threshold_on()
    {
        var file = Path.Combine(_folder.FullName, "new/junit.xml");
        JUnitReport.Write(new Report(FindingSet.Merge([Sample.Finding(severity: Severity.Error), Sample.Finding(line: 4), Sample.Finding(line: 5, suppression: "On paper")]), ["Bad.csproj does not compile:\nError"]), FailOn.Error, file);
        var suites = XDocument.Load(file).Root!.Elements("testsuite").ToList();
        var first = suites.First();
        Assert.Equal(["Open data standards", "3", "1", "0", "1"], first.Attributes().Select(attribute => attribute.Value));
        Assert.Equal(["failure", "system-out", "skipped"], first.Elements("testcase").Select(test => test.Elements().Single().Name.LocalName));
        Assert.Equal("On paper", first.Descendants("skipped").Single().Attribute("message")!.Value);
        Assert.Equal("No findings", suites[1].Element("testcase")!.Attribute("name")!.Value);
        Assert.Equal("Bad.csproj does not compile:", suites.Last().Descendants("error").Single().Attribute("message")!.Value);
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var report = new Report(FindingSet.Merge(Hostile.Findings), [Hostile.Text]);
        var file = Path.Combine(_folder.FullName, "hostile");
        JUnitReport.Write(report, FailOn.Warning, file);
        Assert.Contains("</script><script>alert(1)</script>", XDocument.Load(file).Descendants("failure").Single().Attribute("message")!.Value);
        JsonReport.Write(report, file);
        Assert.StartsWith("</script><script>", JsonNode.Parse(File.ReadAllText(file))!["findings"]![0]!["message"]!.GetValue<string>());
    }

    [Fact]
    public void Json_counts_by_principle()
    {
        var file = Path.Combine(_folder.FullName, "report.json");
        JsonReport.Write(new Report(FindingSet.Merge([Sample.Finding(), Sample.Finding(line: 4, suppression: ""), Sample.Finding(line: 5, severity: Severity.Error)]), []), file);
        var report = JsonNode.Parse(File.ReadAllText(file))!;
        Assert.Equal("""{"number":1,"title":"Open data standards","errors":1,"warnings":1,"notes":0,"suppressed":1}""", report["principles"]![0]!.ToJsonString());
        Assert.Equal(3, report["findings"]!.AsArray().Count);
    }
}
