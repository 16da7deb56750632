using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Reporting;

/// <summary>The findings as plain JSON, for scripts and for the trend of a later report.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Report report, string file) => ReportFile.Write(file, Document(report).ToJsonString(Format) + "\n");

    private static JsonObject Document(Report report) => new()
    {
        ["format"] = "nhs-standards-report/1",
        ["version"] = ToolVersion.Current,
        ["principles"] = new JsonArray([.. Principle.All.Select(principle => PrincipleOf(principle, report.Findings))]),
        ["findings"] = new JsonArray([.. report.Findings.All.Select(FindingOf)]),
        ["notChecked"] = new JsonArray([.. report.NotChecked.Select(text => JsonValue.Create(text))]),
    };

    private static JsonObject PrincipleOf(Principle principle, FindingSet findings)
    {
        var own = findings.Where(finding => finding.Rule.Principle == principle);
        return new JsonObject
        {
            ["number"] = principle.Number,
            ["title"] = principle.Title,
            ["errors"] = own.Count(Severity.Error),
            ["warnings"] = own.Count(Severity.Warning),
            ["notes"] = own.Count(Severity.Note),
            ["suppressed"] = own.SuppressedCount,
        };
    }

    private static JsonObject FindingOf(Finding finding) => new()
    {
        ["rule"] = finding.Rule.Id,
        ["title"] = finding.Rule.Title,
        ["principle"] = finding.Rule.Principle.Number,
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["message"] = finding.Message,
        ["path"] = finding.Path.Length > 0 ? finding.Path : null,
        ["line"] = finding.Path.Length > 0 ? finding.Region.StartLine : null,
        ["column"] = finding.Path.Length > 0 ? finding.Region.StartColumn : null,
        ["fingerprint"] = finding.Fingerprint,
        ["suppression"] = finding.Suppression,
    };
}
