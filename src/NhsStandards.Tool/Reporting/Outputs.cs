using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Reporting;

/// <summary>Where a report goes beside the console: full paths, each perhaps nothing.</summary>
internal sealed record Outputs(string? Sarif = null, string? Json = null, string? JUnit = null, string? Html = null, string? TrendFrom = null)
{
    public void Write(Report report, FailOn failOn, TextWriter output)
    {
        // Read first: the earlier report may be one of the files that are written.
        var trend = TrendFrom is null ? null : Trend.Since(TrendFrom, report.Findings);
        TextReport.Write(report.Findings, output);
        if (Sarif is not null)
            SarifReport.Write(report, Sarif);
        if (Json is not null)
            JsonReport.Write(report, Json);
        if (JUnit is not null)
            JUnitReport.Write(report, failOn, JUnit);
        if (Html is not null)
            HtmlReport.Write(report, trend, Html);
    }
}
