using System.Text.Json;

namespace NhsStandards.EndToEnd.Tests.Running;

/// <summary>Our results in a SARIF log that the code does not suppress.</summary>
internal static class SarifFile
{
    public static IReadOnlyList<Reported> Read(string file, string folder)
    {
        using var log = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("NHS", StringComparison.Ordinal))
                .Where(result => !result.TryGetProperty("suppressions", out var suppressions) || suppressions.GetArrayLength() == 0)
                .Select(result => Of(result, folder))
                .Distinct()
                .OrderBy(reported => reported.Path, StringComparer.Ordinal)
                .ThenBy(reported => reported.Line)
                .ThenBy(reported => reported.Rule, StringComparer.Ordinal),
        ];
    }

    private static Reported Of(JsonElement result, string folder)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        var path = uri.StartsWith("file:", StringComparison.Ordinal) ? Path.GetRelativePath(folder, new Uri(uri).LocalPath) : Uri.UnescapeDataString(uri);
        return new Reported(path, place.GetProperty("region").GetProperty("startLine").GetInt32(), result.GetProperty("ruleId").GetString()!);
    }
}
