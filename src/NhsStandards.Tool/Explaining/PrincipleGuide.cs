namespace NhsStandards.Tool.Explaining;

/// <summary>What the page of principles says about one of them.</summary>
/// <param name="Title">The principle.</param>
/// <param name="Meaning">It in a sentence.</param>
/// <param name="OtherEvidence">What no compiler can see, and who checks it.</param>
internal sealed record PrincipleGuide(string Title, string Meaning, IReadOnlyList<OtherEvidence> OtherEvidence);

/// <summary>Something that no compiler can see.</summary>
internal sealed record OtherEvidence(string Subject, string CheckedBy);

/// <summary>A section of the Digital Technology Assessment Criteria.</summary>
/// <param name="Section">Its number and name.</param>
/// <param name="Asks">What it asks.</param>
/// <param name="Principles">The principles whose rules give evidence for it; none where no rule does.</param>
/// <param name="Beside">What it needs beside that.</param>
internal sealed record AssessmentSection(string Section, string Asks, IReadOnlyList<string> Principles, string Beside);

/// <summary>The page of principles, which says what a report cannot find out.</summary>
internal static class PrinciplePage
{
    private const string Assessment = "Digital Technology Assessment Criteria";

    private static readonly IReadOnlyList<(string Title, string[] Lines)> Sections = Read();

    /// <summary>The guide of each principle that has rules.</summary>
    public static IReadOnlyList<PrincipleGuide> Principles { get; } = [.. Sections.Where(section => section.Title != Assessment).Select(GuideOf)];

    /// <summary>The sections of DTAC.</summary>
    public static IReadOnlyList<AssessmentSection> AssessmentSections { get; } =
    [
        .. from section in Sections
           where section.Title == Assessment
           from row in Rows(section.Lines)
           where row.Length == 4
           select new AssessmentSection(row[0], row[1], row[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), row[3]),
    ];

    private static PrincipleGuide GuideOf((string Title, string[] Lines) section) => new(
        // The last section covers the rules about the rules as well.
        section.Title.Split(',')[0] is "Standard definitions" ? "Standard definitions" : section.Title,
        section.Lines.FirstOrDefault(line => line.StartsWith('*') && line.EndsWith('*'))?.Trim('*') ?? "",
        [.. from row in Rows(section.Lines) where row.Length == 2 select new OtherEvidence(row[0], row[1])]);

    /// <summary>Without the head of the table, which is its first row.</summary>
    private static IEnumerable<string[]> Rows(string[] lines) =>
        lines.Select(MarkdownTable.Row).OfType<string[]>().Skip(1).Select(row => row.Select(MarkdownText.Plain).ToArray());

    private static List<(string, string[])> Read()
    {
        var page = Documentation.Page("principles.md")!;
        return
        [
            .. page.Split("\n## ").Skip(1).Select(section => section.Split('\n')).Select(lines => (lines[0], lines[1..])),
        ];
    }
}
