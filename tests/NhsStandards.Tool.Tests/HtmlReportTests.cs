using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NhsStandards.Tool.Findings;
using NhsStandards.Tool.Reporting;

namespace NhsStandards.Tool.Tests;

public sealed class HtmlReportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nhs-html-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Hostile_text_stays_text()
    {
        var page = Write(new Report(FindingSet.Merge([.. Hostile.Findings, Sample.Finding(rule: Sample.RuleOf("NHS9990", Hostile.Text))]), [Hostile.Text]));
        Assert.DoesNotContain("<img", page);
        Assert.DoesNotContain("<script>alert", page);
        Assert.Equal(2, Regex.Count(page, "</script>"));
        Assert.Contains(Data(page)["findings"]!.AsArray(), finding => finding![5]!.GetValue<string>().StartsWith("</script><script>alert(1)</script>", StringComparison.Ordinal));
    }

    [Fact]
    public void Page_needs_no_network()
    {
        var page = Write(new Report(FindingSet.Merge([Sample.Finding()]), []));
        Assert.DoesNotMatch(@"(src|href)\s*=\s*[""']?(https?:|//)", page);
        Assert.DoesNotContain("@import", page);
        Assert.Contains("default-src 'none'", page);
    }

    [Fact]
    public void Address_that_is_no_web_page_is_no_link()
    {
        var rule = Sample.NumberRule with { Help = new Uri("javascript:alert(1)") };
        Assert.Equal("", Data(Write(new Report(FindingSet.Merge([Sample.Finding(rule: rule)]), [])))["rules"]![0]![5]!.GetValue<string>());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Trend_tells_new_from_resolved(string format)
    {
        var earlier = Path.Combine(_folder.FullName, "earlier." + format);
        var before = new Report(FindingSet.Merge([Named("a"), Named("b", line: 4), Named("c", line: 5)]), []);
        if (format == "json")
            JsonReport.Write(before, earlier);
        else
            SarifReport.Write(before, earlier);
        var trend = Trend.Since(earlier, FindingSet.Merge([Named("c"), Named("d", line: 4)]));
        var principle = Principle.Of("NHS1001")!;
        Assert.Equal((3, 1, 2), (trend.Before(principle), trend.New(principle), trend.Resolved(principle)));
    }

    [Fact]
    public void Fifty_thousand_findings_are_a_page_of_bounded_markup()
    {
        var report = new Report(FindingSet.Merge(Enumerable.Range(1, 50_000).Select(line => Sample.Finding(line: line))), []);
        var page = Write(report);
        Assert.Equal(50_000, Data(page)["findings"]!.AsArray().Count);
        Assert.True(page.Length - DataText(page).Length < 200_000);
    }

    [Fact]
    public void Suppressions_are_listed_with_their_reasons()
    {
        var page = Write(new Report(FindingSet.Merge([Sample.Finding(suppression: "On <paper>"), Sample.Finding(line: 4, suppression: "")]), []));
        Assert.Contains("On &lt;paper&gt;", page);
        Assert.Contains("No reason is given", page);
    }

    private static Finding Named(string fingerprint, int line = 3) => Sample.Finding(line: line) with { Fingerprint = fingerprint };

    private static string DataText(string page) => Regex.Match(page, """<script type="application/json" id="data">(.*?)</script>""", RegexOptions.Singleline).Groups[1].Value;

    private static JsonNode Data(string page) => JsonNode.Parse(DataText(page))!;

    private string Write(Report report)
    {
        var file = Path.Combine(_folder.FullName, "report.html");
        HtmlReport.Write(report, null, file);
        return File.ReadAllText(file);
    }
}
