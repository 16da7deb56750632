using System.Text.RegularExpressions;

namespace NhsStandards.Tool.Checking;

/// <summary>The lines that differ from a commit, read from <c>git diff -U0</c>.</summary>
internal sealed partial class ChangedLines
{
    private readonly Dictionary<string, List<(int First, int Last)>> _lines = new(StringComparer.Ordinal);

    /// <param name="diff">Unified without context, the new side's paths as they are, with <c>b/</c> before them.</param>
    public static ChangedLines Parse(string diff)
    {
        var changed = new ChangedLines();
        List<(int, int)> file = [];
        var body = 0;
        foreach (var line in diff.Split('\n'))
        {
            // Lines of a hunk may look like heads.
            if (body > 0 && line is ['+' or '-', ..])
            {
                body--;
            }
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                file = changed.Of(GitPath.Unquote(line[4..].TrimEnd('\t', '\r')));
            }
            else if (Hunk().Match(line) is { Success: true } hunk)
            {
                var (first, count) = (int.Parse(hunk.Groups[2].Value), Count(hunk.Groups[3]));
                body = Count(hunk.Groups[1]) + count;
                if (count > 0)
                    file.Add((first, first + count - 1));
            }
        }

        return changed;
    }

    /// <summary>All of a file, as where it is new and git does not know it yet.</summary>
    public void Add(string path) => Of("b/" + path).Add((1, int.MaxValue));

    /// <param name="path">Relative to the root of the repository, with forward slashes.</param>
    /// <param name="firstLine">The first line of what is looked at.</param>
    /// <param name="lastLine">The last line.</param>
    public bool Touch(string path, int firstLine, int lastLine) =>
        _lines.TryGetValue("b/" + path, out var ranges) && ranges.Exists(range => range.First <= lastLine && firstLine <= range.Last);

    private static int Count(Group group) => group.Success ? int.Parse(group.Value) : 1;

    private List<(int, int)> Of(string path)
    {
        if (!_lines.TryGetValue(path, out var ranges))
            _lines[path] = ranges = [];
        return ranges;
    }

    [GeneratedRegex(@"^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hunk();
}
