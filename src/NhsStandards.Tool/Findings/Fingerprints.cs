using System.Security.Cryptography;
using System.Text;

namespace NhsStandards.Tool.Findings;

/// <summary>
/// Names each finding so that the name outlives edits elsewhere in the file: by the rule, the file, the text of the line
/// without its white space, and which one it is among equals.
/// </summary>
internal sealed class Fingerprints(SourceFiles sources)
{
    private readonly Dictionary<string, int> _seen = [];

    /// <summary>The fingerprint of the next finding in their order.</summary>
    public string Next(Finding finding)
    {
        var key = $"{finding.Rule.Id}\n{finding.Path}\n{LineOf(finding)}";
        var occurrence = _seen.GetValueOrDefault(key);
        _seen[key] = occurrence + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}\n{occurrence}")).AsSpan(0, 16));
    }

    private string LineOf(Finding finding)
    {
        var lines = sources.LinesOf(finding.Path);
        var line = finding.Region.StartLine - 1;
        return line >= 0 && line < lines.Length ? string.Concat(lines[line].Where(character => !char.IsWhiteSpace(character))) : "";
    }
}
