using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Tests;

/// <summary>Findings for tests, each different from a plain one in what the test names.</summary>
internal static class Sample
{
    public static readonly Rule NumberRule = RuleOf("NHS1001", "NHS number literal fails Modulus 11");

    public static Rule RuleOf(string id, string title = "Title") =>
        new(id, Principle.Of(id)!, title, "Why.", new Uri($"https://example.org/{id}.md"), Severity.Warning);

    public static Finding Finding(
        Rule? rule = null,
        Severity severity = Severity.Warning,
        string message = "Repair it",
        string path = "src/Patient.cs",
        int line = 3,
        int column = 5,
        string? suppression = null) =>
        new(rule ?? NumberRule, severity, message, path, new Region(line, column, line, column + 4), suppression);
}
