using System.Text.Json;

namespace NhsStandards.Tool.Findings;

/// <summary>The parts of SARIF 2.1.0 that the compiler's logs and our own reports share.</summary>
internal static class SarifJson
{
    public static Rule RuleOf(JsonElement descriptor, string id, Principle principle) => new(
        id,
        principle,
        Text(descriptor, "shortDescription", "text"),
        Text(descriptor, "fullDescription", "text"),
        Uri.TryCreate(Text(descriptor, "helpUri"), UriKind.Absolute, out var help) ? help : null,
        SeverityOf(Text(descriptor, "defaultConfiguration", "level")));

    public static Region RegionOf(JsonElement region)
    {
        var (startLine, startColumn) = (Number("startLine", 1), Number("startColumn", 1));
        return new Region(startLine, startColumn, Number("endLine", startLine), Number("endColumn", startColumn));

        int Number(string name, int otherwise) => region.TryGetProperty(name, out var value) ? value.GetInt32() : otherwise;
    }

    public static Severity SeverityOf(string level) => level switch
    {
        "error" => Severity.Error,
        "note" or "none" => Severity.Note,
        // The default of SARIF, which may be left out.
        _ => Severity.Warning,
    };

    /// <summary>The text at the end of a path of properties, empty where one is missing.</summary>
    public static string Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (!element.TryGetProperty(name, out element))
                return "";
        }

        return element.GetString() ?? "";
    }
}
