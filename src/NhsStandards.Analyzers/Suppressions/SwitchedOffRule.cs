using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Analyzers.Suppressions;

/// <summary>A line of an <c>.editorconfig</c> or global configuration that switches one of our rules off.</summary>
internal readonly struct SwitchedOffRule
{
    private const string Prefix = "dotnet_diagnostic.";
    private const string Suffix = ".severity";
    private const string None = "none";

    private SwitchedOffRule(string id, TextSpan span, string comment)
    {
        Id = id;
        Span = span;
        Comment = comment;
    }

    public string Id { get; }

    public TextSpan Span { get; }

    /// <summary>What stands behind the value.</summary>
    public string Comment { get; }

    public static SwitchedOffRule? Read(TextLine line)
    {
        var text = line.ToString();
        var start = SkipSpace(text, 0);
        if (string.Compare(text, start, Prefix, 0, Prefix.Length, StringComparison.OrdinalIgnoreCase) != 0
            || RuleId.At(text, start + Prefix.Length) is not { } id)
        {
            return null;
        }

        var position = start + Prefix.Length + id.Length;
        if (string.Compare(text, position, Suffix, 0, Suffix.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return null;
        position = SkipSpace(text, position + Suffix.Length);
        if (position >= text.Length || text[position] is not ('=' or ':'))
            return null;
        var value = SkipSpace(text, position + 1);
        var end = value;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        if (end - value != None.Length || string.Compare(text, value, None, 0, None.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return null;
        return new SwitchedOffRule(id, TextSpan.FromBounds(line.Start + start, line.Start + end), text.Substring(end));
    }

    /// <summary>Whether the line sets a severity, so that a comment above may be about several of them.</summary>
    public static bool IsSeverity(TextLine line)
    {
        var text = line.ToString();
        return string.Compare(text, SkipSpace(text, 0), Prefix, 0, Prefix.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }
}
