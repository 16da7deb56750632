using System.Text.Json;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Reporting;

/// <summary>How the findings differ from those of an earlier report (JSON or SARIF of this tool), told by their fingerprints.</summary>
internal sealed class Trend
{
    private readonly ILookup<int, string> _earlier;
    private readonly ILookup<int, string> _now;

    private Trend(IEnumerable<(string Rule, string Fingerprint)> earlier, FindingSet findings)
    {
        _earlier = earlier.Where(finding => Principle.Of(finding.Rule) is not null).ToLookup(finding => Principle.Of(finding.Rule)!.Number, finding => finding.Fingerprint);
        _now = findings.Reported.ToLookup(finding => finding.Rule.Principle.Number, finding => finding.Fingerprint);
    }

    /// <exception cref="NotCheckedException">The file is no report of this tool.</exception>
    public static Trend Since(string file, FindingSet findings)
    {
        using var stream = OpenedFile.At(file);
        try
        {
            using var document = JsonDocument.Parse(stream);
            return new Trend(EarlierIn(document.RootElement), findings);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new NotCheckedException($"'{file}' is no report that 'nhs-standards check' has written as JSON or SARIF: {exception.Message}");
        }
    }

    /// <summary>How many there were.</summary>
    public int Before(Principle principle) => _earlier[principle.Number].Count();

    /// <summary>How many are there now that were not.</summary>
    public int New(Principle principle) => _now[principle.Number].Except(_earlier[principle.Number]).Count();

    /// <summary>How many were there that are not now.</summary>
    public int Resolved(Principle principle) => _earlier[principle.Number].Except(_now[principle.Number]).Count();

    private static List<(string, string)> EarlierIn(JsonElement report) => report.TryGetProperty("runs", out _)
        ? [.. SarifLog.Read(report).Findings.Reported.Select(finding => (finding.Rule.Id, finding.Fingerprint))]
        : [
            .. from finding in report.GetProperty("findings").EnumerateArray()
               where finding.GetProperty("suppression").ValueKind == JsonValueKind.Null
               select (finding.GetProperty("rule").GetString() ?? "", finding.GetProperty("fingerprint").GetString() ?? ""),
        ];
}
