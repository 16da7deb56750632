using System.Text.Json;
using System.Text.Json.Nodes;
using NhsStandards.Tool.Explaining;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Reporting;

/// <summary>The findings as the script of the HTML page reads them: rules and paths once, findings as rows that refer to them.</summary>
internal static class FindingIsland
{
    /// <summary>Safe inside a script element: the default encoder escapes all that is markup.</summary>
    public static string Json(FindingSet findings)
    {
        var rules = findings.All.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).ToList();
        var ruleIndex = Index(rules.Select(rule => rule.Id));
        var paths = findings.All.Select(finding => finding.Path).Distinct().ToList();
        var pathIndex = Index(paths);
        return new JsonObject
        {
            ["rules"] = new JsonArray([.. rules.Select(RowOf)]),
            ["paths"] = new JsonArray([.. paths.Select(path => JsonValue.Create(path))]),
            ["findings"] = new JsonArray([.. findings.All.Select(finding => new JsonArray(
                ruleIndex[finding.Rule.Id],
                (int)finding.Severity,
                pathIndex[finding.Path],
                finding.Region.StartLine,
                finding.Region.StartColumn,
                finding.Message,
                finding.Excerpt?.StartLine ?? 0,
                finding.Excerpt?.Text ?? "",
                finding.Suppression))]),
        }.ToJsonString(JsonSerializerOptions.Default);
    }

    private static JsonArray RowOf(Rule rule)
    {
        var page = RulePage.Of(rule.Id);
        // Only what a browser may follow: a log that is merged may name any scheme.
        var help = rule.Help?.Scheme is "https" or "http" ? rule.Help.AbsoluteUri : "";
        return new JsonArray(rule.Id, rule.Title, rule.Principle.Number, page?.Fix ?? "", page?.Why ?? rule.Description, help);
    }

    private static Dictionary<string, int> Index(IEnumerable<string> keys) => keys.Select((key, index) => (key, index)).ToDictionary(pair => pair.key, pair => pair.index);
}
