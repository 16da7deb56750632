using NhsStandards.Baselines;

namespace NhsStandards.Tool.Baselines;

/// <summary>A baseline as a file: entries in a fixed order, each with the comment lines that people wrote above it.</summary>
internal sealed class BaselineDocument
{
    private static readonly string[] NewHeader =
    [
        "# Findings of the NHS standards that were accepted for now: they are silent, and what is new is reported.",
        "# Written by 'nhs-standards baseline'. An entry may be given reason=\"…\", owner=\"…\" and review=2027-03-31 before its comment.",
        "",
    ];

    private readonly IReadOnlyList<string> _header;
    private readonly IReadOnlyList<string> _footer;

    private BaselineDocument(IReadOnlyList<string> header, IReadOnlyList<Line> lines, IReadOnlyList<string> footer)
    {
        _header = header;
        Lines = lines;
        _footer = footer;
    }

    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Reads a baseline, or gives an empty one where there is no file.</summary>
    /// <exception cref="NotCheckedException">A line cannot be read, and writing the file again would lose it.</exception>
    public static BaselineDocument Read(string file)
    {
        if (!File.Exists(file))
            return new BaselineDocument(NewHeader, [], []);
        var header = new List<string>();
        var lines = new List<Line>();
        var above = new List<string>();
        var number = 0;
        foreach (var text in File.ReadLines(file))
        {
            number++;
            var entry = BaselineLine.Read(text, out var problem);
            if (problem is not null)
                throw new NotCheckedException($"{file}:{number} is no entry of a baseline: {problem}. Correct or remove the line, then try again.");
            if (entry is not null)
            {
                lines.Add(new Line(entry, text, [.. above]));
                above.Clear();
                continue;
            }

            above.Add(text);
            if (text.Trim().Length == 0 && lines.Count == 0)
            {
                header.AddRange(above);
                above.Clear();
            }
        }

        return new BaselineDocument(header, lines, above);
    }

    public BaselineDocument With(IEnumerable<Line> lines) => new(
        _header,
        [
            .. lines
                .OrderBy(line => line.Entry.Project, StringComparer.Ordinal)
                .ThenBy(line => line.Entry.RuleId, StringComparer.Ordinal)
                .ThenBy(line => line.Entry.Comment, StringComparer.Ordinal)
                .ThenBy(line => line.Entry.Fingerprint, StringComparer.Ordinal)
                .ThenBy(line => line.Entry.File, StringComparer.Ordinal),
        ],
        _footer);

    public void Write(string file)
    {
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllText(file, string.Concat(_header.Concat(Lines.SelectMany(line => line.Above.Append(line.Text))).Concat(_footer).Select(text => text + "\n")));
    }

    /// <summary>An entry, its line as it is written, and the comment lines above it.</summary>
    internal sealed record Line(BaselineEntry Entry, string Text, IReadOnlyList<string> Above)
    {
        public static Line Of(BaselineEntry entry) => new(entry, entry.ToString(), []);

        /// <summary>What tells entries apart, in the order that they are written.</summary>
        public (string Fingerprint, string? File) Key => (Entry.Fingerprint, Entry.File?.ToUpperInvariant());
    }
}
