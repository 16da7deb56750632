using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Tests;

/// <summary>Findings whose names, messages and code are written to break out of a report.</summary>
internal static class Hostile
{
    public const string Text = "</script><script>alert(1)</script><!--<img src=x onerror=\"alert('2')\">&amp;\u0001\uD800\u2028]]>";

    public static Finding[] Findings { get; } =
    [
        Sample.Finding(path: Text, message: Text),
        Sample.Finding(path: Text, line: 9, message: Text, suppression: Text) with { Excerpt = new Excerpt(8, Text + "\n") },
    ];
}
