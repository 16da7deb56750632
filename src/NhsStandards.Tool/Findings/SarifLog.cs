using System.Text.Json;

namespace NhsStandards.Tool.Findings;

/// <summary>Reads a SARIF log that this tool wrote, such as one shard of a check.</summary>
internal static class SarifLog
{
    /// <summary>The fingerprint that the tool writes and reads.</summary>
    public const string Fingerprint = "ruleFileLine/v1";

    /// <exception cref="NotCheckedException">The file is no SARIF log.</exception>
    public static Report Read(string file)
    {
        using var stream = OpenedFile.At(file);
        try
        {
            using var log = JsonDocument.Parse(stream);
            return Read(log.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new NotCheckedException($"'{file}' is not a SARIF 2.1.0 log: {exception.Message}");
        }
    }

    /// <exception cref="KeyNotFoundException">A property is missing that SARIF asks for.</exception>
    /// <exception cref="InvalidOperationException">A value is of another kind than SARIF says.</exception>
    public static Report Read(JsonElement log)
    {
        var findings = new List<Finding>();
        var notChecked = new List<string>();
        foreach (var run in log.GetProperty("runs").EnumerateArray())
        {
            var rules = RulesOf(run);
            if (run.TryGetProperty("results", out var results))
                findings.AddRange(results.EnumerateArray().Select(result => FindingOf(result, rules)).OfType<Finding>());
            if (run.TryGetProperty("invocations", out var invocations))
                notChecked.AddRange(invocations.EnumerateArray().SelectMany(FailuresOf));
        }

        return new Report(FindingSet.Merge(findings), notChecked);
    }

    private static Dictionary<string, Rule> RulesOf(JsonElement run)
    {
        var rules = new Dictionary<string, Rule>();
        if (!run.GetProperty("tool").GetProperty("driver").TryGetProperty("rules", out var descriptors))
            return rules;
        foreach (var descriptor in descriptors.EnumerateArray())
        {
            var id = SarifJson.Text(descriptor, "id");
            if (Principle.Of(id) is { } principle)
                rules[id] = SarifJson.RuleOf(descriptor, id, principle);
        }

        return rules;
    }

    private static Finding? FindingOf(JsonElement result, Dictionary<string, Rule> rules)
    {
        if (!rules.TryGetValue(SarifJson.Text(result, "ruleId"), out var rule))
            return null;
        var (path, region, excerpt) = PlaceOf(result);
        return new Finding(rule, SarifJson.SeverityOf(SarifJson.Text(result, "level")), SarifJson.Text(result, "message", "text"), path, region, SuppressionOf(result))
        {
            Fingerprint = SarifJson.Text(result, "partialFingerprints", Fingerprint),
            Excerpt = excerpt,
        };
    }

    private static (string Path, Region Region, Excerpt? Excerpt) PlaceOf(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
            return ("", default, null);
        var place = locations[0].GetProperty("physicalLocation");
        var code = place.TryGetProperty("contextRegion", out var context) ? SarifJson.Text(context, "snippet", "text") : "";
        return (
            PathOf(SarifJson.Text(place, "artifactLocation", "uri")),
            place.TryGetProperty("region", out var region) ? SarifJson.RegionOf(region) : default,
            code.Length > 0 ? new Excerpt(SarifJson.RegionOf(context).StartLine, code) : null);
    }

    private static string PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile ? absolute.LocalPath.Replace('\\', '/') : Uri.UnescapeDataString(uri);

    private static string? SuppressionOf(JsonElement result) =>
        result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0
            ? SarifJson.Text(suppressions[0], "justification")
            : null;

    private static IEnumerable<string> FailuresOf(JsonElement invocation) =>
        invocation.TryGetProperty("toolExecutionNotifications", out var notifications)
            ? notifications.EnumerateArray().Where(notification => SarifJson.Text(notification, "level") == "error").Select(notification => SarifJson.Text(notification, "message", "text"))
            : [];
}
