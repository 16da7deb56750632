namespace NhsStandards.RuleDocs;

/// <summary>The pages that people write: one for each rule, and none for anything else.</summary>
internal static class Pages
{
    public static IEnumerable<string> ProblemsOf(string folder, IReadOnlyList<Rule> rules)
    {
        var pages = Directory.GetFiles(folder, "NHS*.md").Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet();
        foreach (var rule in rules.Where(rule => !pages.Contains(rule.Id)))
            yield return $"docs/rules/{rule.Id}.md is missing";
        foreach (var page in pages.Where(page => rules.All(rule => rule.Id != page)).Order(StringComparer.Ordinal))
            yield return $"docs/rules/{page}.md describes a rule that does not exist";
    }
}
