using System.CommandLine;
using NhsStandards.Tool.Findings;
using NhsStandards.Tool.Reporting;

namespace NhsStandards.Tool.Commands;

/// <summary>The options that say where findings go and when they fail, the same for each command that reports.</summary>
internal sealed class OutputOptions
{
    private readonly Option<FileInfo?> _sarif = FileOption("--sarif", "Writes the findings as SARIF 2.1.0 to this file.");
    private readonly Option<FileInfo?> _json = FileOption("--json", "Writes the findings as JSON to this file.");
    private readonly Option<FileInfo?> _junit = FileOption("--junit", "Writes the findings as JUnit XML to this file.");
    private readonly Option<FileInfo?> _html = FileOption("--html", "Writes the report by principle as one HTML page to this file.");
    private readonly Option<FileInfo?> _trendFrom = FileOption("--trend-from", "An earlier report (JSON or SARIF) that the HTML page shows the trend against.");
    private readonly Option<FailOn> _failOn = new("--fail-on")
    {
        Description = "Exits with 1 where a finding has this severity or a higher one: error, warning or none.",
        DefaultValueFactory = _ => Findings.FailOn.Error,
        HelpName = "error|warning|none",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_sarif, _json, _junit, _html, _trendFrom, _failOn])
            command.Add(option);
    }

    public FailOn FailOn(ParseResult parsed) => parsed.GetValue(_failOn);

    public Outputs Outputs(ParseResult parsed) => new(
        parsed.GetValue(_sarif)?.FullName,
        parsed.GetValue(_json)?.FullName,
        parsed.GetValue(_junit)?.FullName,
        parsed.GetValue(_html)?.FullName,
        parsed.GetValue(_trendFrom)?.FullName);

    private static Option<FileInfo?> FileOption(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
