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
        return new Finding(rule, SeverityOf(Text(result, "level")), Text(result, "message", "text"), path, region, SuppressionOf(result)) { Name = NameOf(result) };
    }

    private Rule RuleOf(string id, Principle principle, int index)
    {
        if (_known.TryGetValue(id, out var rule))
            return rule;
        var descriptor = _rules[index];
        rule = new Rule(
            id,
            principle,
            Text(descriptor, "shortDescription", "text"),
            Text(descriptor, "fullDescription", "text"),
            Uri.TryCreate(Text(descriptor, "helpUri"), UriKind.Absolute, out var help) ? help : null,
            SeverityOf(Text(descriptor, "defaultConfiguration", "level")));
        _known.Add(id, rule);
        return rule;
    }

    private (string Path, Region Region) PlaceOf(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out var locations) || locations.GetArrayLength() == 0)
            return ("", default);
        var place = locations[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");
        var start = new Region(Number("startLine", 1), Number("startColumn", 1), 0, 0);
        return (
            RelativePath(Text(place, "artifactLocation", "uri")),
            start with { EndLine = Number("endLine", start.StartLine), EndColumn = Number("endColumn", start.StartColumn) });

        int Number(string name, int otherwise) => region.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;
    }

    private string RelativePath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var absolute) || !absolute.IsFile)
            return Uri.UnescapeDataString(uri);
        var path = NameOnDisk(absolute.LocalPath);
        var relative = Path.GetRelativePath(_root, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    private static FindingName? NameOf(JsonElement result) => Text(result, "properties", "customProperties", "NhsFingerprint") is { Length: > 0 } fingerprint
        ? new FindingName(fingerprint, Text(result, "properties", "customProperties", "NhsProject"), Text(result, "properties", "customProperties", "NhsMember"))
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
            var kind = Text(suppression, "properties", "suppressionType");
            var justification = Text(suppression, "justification");
            if (!kind.Contains(SuppressedByTool, StringComparison.Ordinal) && !justification.Contains(SuppressedByTool, StringComparison.Ordinal))
                return justification;
        }

        return null;
    }

    private static Severity SeverityOf(string level) => level switch
    {
        "error" => Severity.Error,
        "note" or "none" => Severity.Note,
        // The default of SARIF, which may be left out.
        _ => Severity.Warning,
    };

    private static string Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (!element.TryGetProperty(name, out element))
                return "";
        }

        return element.GetString() ?? "";
    }
}
