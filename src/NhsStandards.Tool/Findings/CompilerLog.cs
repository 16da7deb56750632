using System.Text.Json;

namespace NhsStandards.Tool.Findings;

/// <summary>Reads our findings from the log (SARIF 2.1.0) that the C# compiler writes for one project and target framework.</summary>
internal sealed class CompilerLog
{
    /// <summary>The compiler suppressor that the tool brings names itself so; see NhsStandards.Tool.Compiler.</summary>
    private const string SuppressedByTool = "nhs-standards check";

    private readonly string _root;
    private readonly JsonElement _rules;
    private readonly Dictionary<string, Rule> _known = [];

    private CompilerLog(string root, JsonElement rules)
    {
        _root = root;
        _rules = rules;
    }

    /// <param name="file">The log.</param>
    /// <param name="root">The folder that paths in the findings are relative to.</param>
    public static IReadOnlyList<Finding> Read(string file, string root)
    {
        using var stream = File.OpenRead(file);
        using var log = JsonDocument.Parse(stream);
        var findings = new List<Finding>();
        foreach (var run in log.RootElement.GetProperty("runs").EnumerateArray())
        {
            var reader = new CompilerLog(root, run.GetProperty("tool").GetProperty("driver").GetProperty("rules"));
            foreach (var result in run.GetProperty("results").EnumerateArray())
            {
                if (reader.FindingOf(result) is { } finding)
                    findings.Add(finding);
            }
        }

        return findings;
    }

    private Finding? FindingOf(JsonElement result)
    {
        var id = result.GetProperty("ruleId").GetString() ?? "";
        if (Principle.Of(id) is not { } principle)
            return null;
        var rule = RuleOf(id, principle, result.GetProperty("ruleIndex").GetInt32());
        var (path, region) = PlaceOf(result);
        return new Finding(rule, SarifJson.SeverityOf(SarifJson.Text(result, "level")), SarifJson.Text(result, "message", "text"), path, region, SuppressionOf(result)) { Name = NameOf(result) };
    }

    private Rule RuleOf(string id, Principle principle, int index)
    {
        if (!_known.TryGetValue(id, out var rule))
            _known.Add(id, rule = SarifJson.RuleOf(_rules[index], id, principle));
        return rule;
    }

    private (string Path, Region Region) PlaceOf(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
            return ("", default);
        var place = locations[0].GetProperty("physicalLocation");
        return (RelativePath(SarifJson.Text(place, "artifactLocation", "uri")), SarifJson.RegionOf(place.GetProperty("region")));
    }

    private string RelativePath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var absolute) || !absolute.IsFile)
            return Uri.UnescapeDataString(uri);
        var path = NameOnDisk(absolute.LocalPath);
        var relative = Path.GetRelativePath(_root, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    private static FindingName? NameOf(JsonElement result) => SarifJson.Text(result, "properties", "customProperties", "NhsFingerprint") is { Length: > 0 } fingerprint
        ? new FindingName(fingerprint, SarifJson.Text(result, "properties", "customProperties", "NhsProject"), SarifJson.Text(result, "properties", "customProperties", "NhsMember"))
        : null;

    /// <summary>The compiler writes a file named <c>%41.cs</c> as <c>A.cs</c>, so a name that does not exist may be one that was unescaped.</summary>
    private static string NameOnDisk(string path)
    {
        if (Path.Exists(path) || Path.GetDirectoryName(path) is not { } folder)
            return path;
        folder = NameOnDisk(folder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(entry => Uri.UnescapeDataString(Path.GetFileName(entry)) == Path.GetFileName(path)) ?? path
            : path;
    }

    /// <summary>The reason the code gives for suppressing the result, perhaps an empty one; takes a suppression that is not the tool's own.</summary>
    private static string? SuppressionOf(JsonElement result)
    {
        if (!result.TryGetProperty("suppressions", out var suppressions))
            return null;
        foreach (var suppression in suppressions.EnumerateArray())
        {
            var kind = SarifJson.Text(suppression, "properties", "suppressionType");
            var justification = SarifJson.Text(suppression, "justification");
            if (!kind.Contains(SuppressedByTool, StringComparison.Ordinal) && !justification.Contains(SuppressedByTool, StringComparison.Ordinal))
                return justification;
        }

        return null;
    }
}
