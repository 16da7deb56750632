using System.Text;

namespace NhsStandards.Tool.Findings;

/// <summary>
/// Cuts the code around findings out of their files. A report travels further than the code, so what must not even be in
/// the code (secrets, numbers of real patients) is blacked out in the excerpts of every finding.
/// </summary>
internal sealed class Excerpts
{
    private const int Around = 1;
    private const int LongestLine = 240;
    private const char Blackened = '\u2588';

    /// <summary>NHS number from a live range; secret in source.</summary>
    private static readonly string[] Confidential = ["NHS1002", "NHS5011"];

    private readonly SourceFiles _sources;
    private readonly ILookup<string, Region> _confidential;

    public Excerpts(SourceFiles sources, IEnumerable<Finding> findings)
    {
        _sources = sources;
        _confidential = findings.Where(finding => Confidential.Contains(finding.Rule.Id)).ToLookup(finding => finding.Path, finding => finding.Region);
    }

    public Excerpt? Of(Finding finding)
    {
        var lines = _sources.LinesOf(finding.Path);
        var line = finding.Region.StartLine;
        if (line < 1 || line > lines.Length)
            return null;
        var (first, last) = (Math.Max(1, line - Around), Math.Min(lines.Length, line + Around));
        var text = new StringBuilder();
        for (var number = first; number <= last; number++)
            text.Append(Shorten(Blacken(lines[number - 1], number, _confidential[finding.Path]))).Append('\n');
        return new Excerpt(first, text.ToString());
    }

    private static string Blacken(string line, int number, IEnumerable<Region> regions)
    {
        foreach (var region in regions)
        {
            if (number < region.StartLine || number > region.EndLine)
                continue;
            var start = number == region.StartLine ? Math.Clamp(region.StartColumn - 1, 0, line.Length) : 0;
            var end = number == region.EndLine ? Math.Clamp(region.EndColumn - 1, start, line.Length) : line.Length;
            line = string.Concat(line.AsSpan(0, start), new string(Blackened, end - start), line.AsSpan(end));
        }

        return line;
    }

    private static string Shorten(string line) => line.Length <= LongestLine ? line : string.Concat(line.AsSpan(0, LongestLine), "\u2026");
}
