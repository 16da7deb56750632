namespace NhsStandards.Tool.Explaining;

/// <summary>The page of a rule.</summary>
internal sealed class RulePage
{
    private RulePage(string text)
    {
        Text = text;
        var facts = text.Split('\n').Select(MarkdownTable.Row).OfType<string[]>().Where(row => row.Length == 2).DistinctBy(row => row[0]).ToDictionary(row => row[0], row => row[1]);
        Fix = MarkdownText.Plain(facts.GetValueOrDefault("Fix", ""));
        Standards = StandardsOf(facts.GetValueOrDefault("Standard", ""));
        Why = Section("## Why");
    }

    /// <summary>The whole page, as Markdown.</summary>
    public string Text { get; }

    /// <summary>Whether there is a fix, and what it does.</summary>
    public string Fix { get; }

    /// <summary>The reason for the rule.</summary>
    public string Why { get; }

    public IReadOnlyList<Standard> Standards { get; }

    /// <summary>The page of a rule, in any case of its letters; nothing where there is no such rule.</summary>
    public static RulePage? Of(string ruleId) =>
        Documentation.Page($"rules/{ruleId.ToUpperInvariant()}.md") is { } text ? new RulePage(text) : null;

    /// <summary>The rules that have pages.</summary>
    public static IEnumerable<string> Ids =>
        from name in Documentation.Pages
        where name.StartsWith("rules/NHS", StringComparison.Ordinal)
        select Path.GetFileNameWithoutExtension(name);

    private static IReadOnlyList<Standard> StandardsOf(string markdown)
    {
        var linked = MarkdownText.Links(markdown).Select(link => new Standard(MarkdownText.Plain(link.Text), link.Address)).ToList();
        return linked.Count > 0 || markdown.Length == 0 ? linked : [new Standard(MarkdownText.Plain(markdown), null)];
    }

    private string Section(string heading)
    {
        var lines = Text.Split('\n').SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));
        return MarkdownText.Plain(string.Join(' ', lines.Where(line => line.Length > 0)));
    }
}
