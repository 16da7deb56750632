using System.Text.RegularExpressions;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.Documentation;

/// <summary>A page of docs/rules, read as its readers see it.</summary>
internal sealed partial class RulePage
{
    public static readonly string[] Sections = ["What it flags", "Why", "Violation", "Compliant", "What stays silent", "Configure"];

    private readonly Dictionary<string, string> _sections = [];

    private RulePage(string id, string text)
    {
        Id = id;
        Heading = text.Split('\n')[0];
        foreach (var part in text.Split("\n## ").Skip(1))
        {
            var end = part.IndexOf('\n');
            _sections[part[..end].Trim()] = part[(end + 1)..];
        }
    }

    public string Id { get; }

    /// <summary>The first line, with its <c>#</c>.</summary>
    public string Heading { get; }

    public static string Folder => Repository.PathOf("docs", "rules");

    public static IEnumerable<RulePage> All() =>
        Directory.GetFiles(Folder, "NHS*.md").Order(StringComparer.Ordinal).Select(file => Read(Path.GetFileNameWithoutExtension(file))!);

    public static RulePage? Read(string id)
    {
        var file = Path.Combine(Folder, id + ".md");
        return File.Exists(file) ? new RulePage(id, File.ReadAllText(file)) : null;
    }

    public bool HasSection(string name) => _sections.TryGetValue(name, out var text) && text.Trim().Length > 0;

    /// <summary>The fenced examples of a section.</summary>
    public IReadOnlyList<Example> ExamplesOf(string section) =>
        _sections.TryGetValue(section, out var text)
            ? [.. Fence().Matches(text).Select(match => new Example(match.Groups["language"].Value, match.Groups["title"].Value, match.Groups["code"].Value))]
            : [];

    [GeneratedRegex("""^```(?<language>\w+)(?: title="(?<title>[^"]+)")?\r?\n(?<code>.*?)^```""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    internal sealed record Example(string Language, string Title, string Code);
}
