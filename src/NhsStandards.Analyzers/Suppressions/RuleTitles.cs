using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.Suppressions;

/// <summary>The titles of our rules: an editor writes them beside a suppression, where a person would say why.</summary>
internal static class RuleTitles
{
    private static readonly Lazy<Dictionary<string, string>> Titles = new(Read);

    /// <summary>Whether a text is what an editor writes by itself.</summary>
    public static bool Has(string ruleId, string text) =>
        Titles.Value.TryGetValue(ruleId, out var title) && title.Equals(text, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Read()
    {
        var titles = new Dictionary<string, string>();
        foreach (var type in typeof(StandardsAnalyzer).Assembly.GetTypes())
        {
            if (type.IsAbstract || !typeof(StandardsAnalyzer).IsAssignableFrom(type))
                continue;
            foreach (var descriptor in ((StandardsAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
                titles[descriptor.Id] = descriptor.Title.ToString();
        }

        return titles;
    }
}
