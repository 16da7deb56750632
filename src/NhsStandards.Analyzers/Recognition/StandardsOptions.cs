using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>The <c>nhs_standards.*</c> options of an <c>.editorconfig</c> or <c>.globalconfig</c>.</summary>
internal readonly struct StandardsOptions(AnalyzerConfigOptions options)
{
    private readonly AnalyzerConfigOptions _options = options;

    public static StandardsOptions Of(AnalyzerOptions options, SyntaxTree tree) =>
        new(options.AnalyzerConfigOptionsProvider.GetOptions(tree));

    /// <summary>The value of an option by its whole name: this is asked for each call, and must build no text.</summary>
    public string Text(string name, string otherwise = "") =>
        _options.TryGetValue(name, out var value) && value.Length > 0 ? value.Trim() : otherwise;

    public bool Flag(string name, bool otherwise)
    {
        var text = Text(name);
        return text.Length == 0 ? otherwise : text.Equals("true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a comma-separated option lists a name, in any case.</summary>
    public bool Lists(string name, string item)
    {
        var text = Text(name);
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf(',', start);
            if (end < 0)
                end = text.Length;
            var from = start;
            var to = end;
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (to - from == item.Length && string.Compare(text, from, item, 0, item.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
            start = end + 1;
        }

        return false;
    }
}
