using System.Text;
using Microsoft.CodeAnalysis;

namespace NhsStandards.RuleDocs;

/// <summary>The rules as Markdown tables, one for each principle.</summary>
internal static class RuleTable
{
    private const string Begin = "<!-- rules:begin -->\n";
    private const string End = "<!-- rules:end -->";

    private static readonly Dictionary<string, string> Headings = new()
    {
        ["DataStandards"] = "Open data standards",
        ["OpenInterfaces"] = "Interoperability and open interfaces",
        ["InternetFirst"] = "Internet first",
        ["PublicCloud"] = "Public cloud first",
        ["CyberSecurity"] = "Cyber security",
        ["PrivacyAndAudit"] = "Privacy, audit and access",
        ["RecordLayers"] = "Separate layers of the patient record",
        ["ModernBrowsers"] = "Modern browsers and inclusion",
        ["Definitions"] = "Standard definitions",
    };

    /// <summary>Replaces what stands between the markers of a page.</summary>
    public static string Insert(string page, IReadOnlyList<Rule> rules, string pathToPages)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return begin < 0 || end < begin ? page : page[..(begin + Begin.Length)] + Of(rules, pathToPages, "###") + page[end..];
    }

    /// <summary>The index of the rule pages.</summary>
    public static string Index(IReadOnlyList<Rule> rules) =>
        "# Rules\n\nWritten by `build/RuleDocs` from the rules themselves. Severity is shown for the modes Advise and Gate.\n\n" + Of(rules, "", "##").TrimEnd('\n') + "\n";

    /// <summary>Replaces the list of rules below each principle of a page.</summary>
    public static string InsertLists(string page, IReadOnlyList<Rule> rules, string pathToPages)
    {
        foreach (var principle in rules.GroupBy(rule => rule.Principle))
        {
            var begin = page.IndexOf($"<!-- rules:{principle.Key} -->\n", StringComparison.Ordinal);
            if (begin < 0)
                throw new InvalidOperationException($"The page has no list for the rules of {principle.Key}.");
            begin = page.IndexOf('\n', begin) + 1;
            var list = principle.Select(rule => $"- [{rule.Id}]({pathToPages}{rule.Id}.md) {rule.Title}\n");
            page = page[..begin] + string.Concat(list) + page[page.IndexOf("<!-- /rules -->", begin, StringComparison.Ordinal)..];
        }

        return page;
    }

    private static string Of(IReadOnlyList<Rule> rules, string pathToPages, string level)
    {
        var table = new StringBuilder();
        foreach (var principle in rules.GroupBy(rule => rule.Principle))
        {
            table.Append(level).Append(' ').Append(Headings[principle.Key]).Append("\n\n| rule | what it flags | Advise | Gate | fix |\n|---|---|---|---|---|\n");
            foreach (var rule in principle)
            {
                table.Append("| [").Append(rule.Id).Append("](").Append(pathToPages).Append(rule.Id).Append(".md) | ")
                    .Append(rule.Title.Replace("|", "\\|")).Append(" | ")
                    .Append(rule.IsEnabledByDefault ? NameOf(rule.Advise) : "off").Append(" | ")
                    .Append(rule.IsEnabledByDefault ? NameOf(rule.Gate) + (rule.IsMixed ? " or less" : "") : "off").Append(" | ")
                    .Append(rule.HasFix ? "yes" : "").Append(" |\n");
            }

            table.Append('\n');
        }

        return table.ToString();
    }

    private static string NameOf(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "suggestion" : severity.ToString().ToLowerInvariant();
}
