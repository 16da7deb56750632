using System.Text.RegularExpressions;

namespace NhsStandards.Tool.Explaining;

/// <summary>Inline Markdown of the project's own pages.</summary>
internal static partial class MarkdownText
{
    /// <summary>What a reader sees: the text of links, without marks.</summary>
    public static string Plain(string markdown) => Link().Replace(markdown, "$1").Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);

    /// <summary>The links to other sites, in order.</summary>
    public static IEnumerable<(string Text, Uri Address)> Links(string markdown) =>
        from match in Link().Matches(markdown)
        where Uri.TryCreate(match.Groups[2].Value, UriKind.Absolute, out _)
        select (match.Groups[1].Value, new Uri(match.Groups[2].Value));

    [GeneratedRegex(@"\[([^\]]*)\]\(([^)\s]*)\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
