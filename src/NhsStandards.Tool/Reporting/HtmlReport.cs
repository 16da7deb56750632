using System.Net;
using NhsStandards.Tool.Explaining;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Reporting;

/// <summary>
/// The report as one HTML page that needs no network. What is small is markup; the findings are data that the page's
/// script shows a page at a time, so that 50,000 of them stay readable.
/// </summary>
internal sealed class HtmlReport
{
    private const int WithoutScript = 200;

    private readonly TextWriter _page;
    private readonly Report _report;
    private readonly Trend? _trend;

    private HtmlReport(TextWriter page, Report report, Trend? trend)
    {
        _page = page;
        _report = report;
        _trend = trend;
    }

    public static void Write(Report report, Trend? trend, string file)
    {
        using var page = ReportFile.Create(file);
        new HtmlReport(page, report, trend).Write();
    }

    private void Write()
    {
        _page.WriteLine($"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <title>NHS architecture principles: report</title>
            <style>{Documentation.Page("page/report.css")}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to main content</a>
            <header><div><h1>NHS architecture principles: report</h1><p>{Summary()}</p></div></header>
            <main id="main">
            """);
        WriteNotChecked();
        WritePrinciples();
        WriteRules();
        WriteFindings();
        WriteSuppressions();
        WriteOtherEvidence();
        WriteAssessment();
        _page.WriteLine($"""
            </main>
            <footer><p>Made by nhs-standards {Text(ToolVersion.Current)}. It is evidence for an assessment, and no assessment.</p></footer>
            <script type="application/json" id="data">{FindingIsland.Json(_report.Findings)}</script>
            <script>{Documentation.Page("page/report.js")}</script>
            </body>
            </html>
            """);
    }

    private string Summary() =>
        $"Errors: {_report.Findings.Count(Severity.Error)}. Warnings: {_report.Findings.Count(Severity.Warning)}. Notes: {_report.Findings.Count(Severity.Note)}. Suppressed in the code: {_report.Findings.SuppressedCount}.";

    private void WriteNotChecked()
    {
        if (_report.NotChecked.Count == 0)
            return;
        _page.WriteLine("<h2>Not checked</h2>");
        foreach (var reason in _report.NotChecked)
            _page.WriteLine($"<div class=\"card failed\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Why it was not checked\">{Text(reason)}</pre></div>");
    }

    private void WritePrinciples()
    {
        string[] trend = _trend is null ? [] : ["Earlier", "New", "Resolved"];
        StartTable("Principles", ["Principle", "State", "Errors", "Warnings", "Notes", "Suppressed", .. trend], numbersFrom: 2);
        foreach (var principle in Principle.All)
        {
            var own = Of(principle);
            WriteRow(
                [
                    $"{Text(principle.Title)}<br><span class=\"quiet\">{Text(GuideOf(principle)?.Meaning ?? "")}</span>",
                    StateOf(own),
                    .. Numbers(own.Count(Severity.Error), own.Count(Severity.Warning), own.Count(Severity.Note), own.SuppressedCount),
                    .. _trend is null ? [] : Numbers(_trend.Before(principle), _trend.New(principle), _trend.Resolved(principle)),
                ],
                numbersFrom: 2);
        }

        EndTable();
    }

    private static string StateOf(FindingSet findings) =>
        findings.Count(Severity.Error) > 0 ? "<span class=\"error\">Broken</span>"
        : findings.Count(Severity.Warning) > 0 ? "<span class=\"warning\">To look at</span>"
        : "<span class=\"good\">Nothing found</span>";

    private void WriteRules()
    {
        StartTable("Rules", ["Rule", "Principle", "Errors", "Warnings", "Notes", "Suppressed"], numbersFrom: 2);
        foreach (var rule in _report.Findings.All.GroupBy(finding => finding.Rule.Id))
        {
            var own = _report.Findings.Where(finding => finding.Rule.Id == rule.Key);
            var first = rule.First().Rule;
            WriteRow([Text($"{first.Id} {first.Title}"), Text(first.Principle.Title), .. Numbers(own.Count(Severity.Error), own.Count(Severity.Warning), own.Count(Severity.Note), own.SuppressedCount)], numbersFrom: 2);
        }

        EndTable();
    }

    private void WriteFindings()
    {
        var principles = string.Concat(Principle.All.Select(principle => $"<option value=\"{principle.Number}\">{Text(principle.Title)}</option>"));
        _page.WriteLine($"""
            <h2 id="findings" tabindex="-1">Findings</h2>
            <div id="browse" hidden>
            <form id="filter" class="card" role="search" aria-label="Findings">
            <div><label for="search">Search</label><input id="search" name="search" type="search" autocomplete="off"></div>
            <div><label for="principle">Principle</label><select id="principle" name="principle"><option value="">All</option>{principles}</select></div>
            <div><label for="severity">Severity</label><select id="severity" name="severity"><option value="">All</option><option value="error">Errors</option><option value="warning">Warnings</option><option value="note">Notes</option></select></div>
            <div><label for="state">State</label><select id="state" name="state"><option value="">All</option><option value="reported">Reported</option><option value="suppressed">Suppressed</option></select></div>
            </form>
            <p id="status" role="status"></p>
            <ol id="list"></ol>
            <nav class="pages" aria-label="Pages of findings"><button type="button" id="previous">Previous page</button><button type="button" id="next">Next page</button></nav>
            </div>
            <noscript>
            <p>Searching needs JavaScript. The first {Math.Min(WithoutScript, _report.Findings.All.Count)} of {_report.Findings.All.Count} findings:</p>
            <ul>
            """);
        foreach (var finding in _report.Findings.All.Take(WithoutScript))
            _page.WriteLine($"<li>{Text($"{Place(finding)} {finding.Rule.Id} {finding.Severity.ToString().ToLowerInvariant()}: {finding.Message}")}</li>");
        _page.WriteLine("</ul></noscript>");
    }

    private void WriteSuppressions()
    {
        if (_report.Findings.SuppressedCount == 0)
            return;
        StartTable("Suppressions by reason", ["Reason", "Rules", "Findings"], numbersFrom: 2);
        foreach (var reason in _report.Findings.All.Where(finding => finding.IsSuppressed).GroupBy(finding => finding.Suppression, StringComparer.Ordinal).OrderByDescending(reason => reason.Count()))
        {
            var text = string.IsNullOrEmpty(reason.Key) ? "<span class=\"error\">No reason is given</span>" : Text(reason.Key);
            WriteRow([text, Text(string.Join(", ", reason.Select(finding => finding.Rule.Id).Distinct())), .. Numbers(reason.Count())], numbersFrom: 2);
        }

        EndTable();
    }

    private void WriteOtherEvidence()
    {
        StartTable("What no compiler can see", ["Principle", "Question", "Who checks it"]);
        foreach (var guide in PrinciplePage.Principles)
        {
            foreach (var evidence in guide.OtherEvidence)
                WriteRow([Text(guide.Title), Text(evidence.Subject), Text(evidence.CheckedBy)]);
        }

        EndTable();
    }

    private void WriteAssessment()
    {
        StartTable("Digital Technology Assessment Criteria (DTAC)", ["Section", "Asks about", "Found by the rules", "Needed beside it"]);
        foreach (var section in PrinciplePage.AssessmentSections)
        {
            var found = section.Principles.Select(title => $"{Text(title)}: {_report.Findings.Reported.Count(finding => finding.Rule.Principle.Title == title)}");
            WriteRow([Text(section.Section), Text(section.Asks), section.Principles.Count == 0 ? "No rule answers this" : string.Join("<br>", found), Text(section.Beside)]);
        }

        EndTable();
    }

    private void StartTable(string title, IEnumerable<string> columns, int numbersFrom = int.MaxValue)
    {
        _page.WriteLine($"<h2>{Text(title)}</h2><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Text(title)}\"><table><thead><tr>");
        foreach (var (index, column) in columns.Index())
            _page.WriteLine($"<th scope=\"col\"{(index >= numbersFrom ? " class=\"number\"" : "")}>{Text(column)}</th>");
        _page.WriteLine("</tr></thead><tbody>");
    }

    private void EndTable() => _page.WriteLine("</tbody></table></div>");

    /// <param name="cells">Markup; the first heads the row.</param>
    /// <param name="numbersFrom">The first column of numbers.</param>
    private void WriteRow(IReadOnlyList<string> cells, int numbersFrom = int.MaxValue)
    {
        _page.Write($"<tr><th scope=\"row\">{cells[0]}</th>");
        for (var index = 1; index < cells.Count; index++)
            _page.Write($"<td{(index >= numbersFrom ? " class=\"number\"" : "")}>{cells[index]}</td>");
        _page.WriteLine("</tr>");
    }

    private static string[] Numbers(params ReadOnlySpan<int> numbers)
    {
        var texts = new string[numbers.Length];
        for (var index = 0; index < numbers.Length; index++)
            texts[index] = numbers[index].ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
        return texts;
    }

    private FindingSet Of(Principle principle) => _report.Findings.Where(finding => finding.Rule.Principle == principle);

    private static PrincipleGuide? GuideOf(Principle principle) => PrinciplePage.Principles.FirstOrDefault(guide => guide.Title == principle.Title);

    private static string Place(Finding finding) => finding.Path.Length == 0 ? "" : $"{finding.Path}:{finding.Region.StartLine}:{finding.Region.StartColumn}";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
