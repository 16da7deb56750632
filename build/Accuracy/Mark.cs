using System.Text.RegularExpressions;

namespace NhsStandards.Accuracy;

/// <summary>What the people who wrote the corpus say about one line and one rule.</summary>
/// <param name="Path">The file, relative to the corpus, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="IsViolation">Whether the rule has to report here; else it is a look-alike that must stay silent.</param>
internal sealed partial record Mark(string Path, int Line, string RuleId, bool IsViolation)
{
    /// <summary>Reads the comments <c>expect NHS1234 NHS5678</c> and <c>clean NHS1234</c> of a file, in whatever its language calls a comment.</summary>
    public static IEnumerable<Mark> In(string path, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (Match comment in Comment().Matches(lines[i]))
            {
                foreach (Capture rule in comment.Groups["rule"].Captures)
                    yield return new Mark(path, i + 1, rule.Value, comment.Groups["kind"].Value == "expect");
            }
        }
    }

    /// <summary>The file as its authors would have it, at the same places: a mark beside a suppression would be read as its reason.</summary>
    public static string Without(string text) =>
        Comment().Replace(text, comment => comment.Value[..(comment.Groups["kind"].Index - comment.Index)].PadRight(comment.Length));

    [GeneratedRegex(@"(?://|<!--|@\*|/\*|\bREM|\#)\s*(?:.*?\s)??(?<kind>expect|clean)(?:[\s,]+(?<rule>NHS\d{4}))+")]
    private static partial Regex Comment();
}
