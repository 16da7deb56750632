using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Suppressions;

/// <summary>A line of an <c>.editorconfig</c> or global configuration that sets one of our options.</summary>
internal readonly struct ConfiguredOption
{
    private ConfiguredOption(string name, TextSpan nameSpan, string value, TextSpan valueSpan)
    {
        Name = name;
        NameSpan = nameSpan;
        Value = value;
        ValueSpan = valueSpan;
    }

    /// <summary>Without <c>nhs_standards.</c>.</summary>
    public string Name { get; }

    public TextSpan NameSpan { get; }

    public string Value { get; }

    public TextSpan ValueSpan { get; }

    /// <summary>Reads a line as the compiler does: a comment may follow the value.</summary>
    public static ConfiguredOption? Read(TextLine line)
    {
        var text = line.ToString();
        var start = SkipSpace(text, 0);
        if (string.Compare(text, start, StandardsOption.Prefix, 0, StandardsOption.Prefix.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return null;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
            end++;
        var position = SkipSpace(text, end);
        if (position >= text.Length || text[position] is not ('=' or ':'))
            return null;
        var valueStart = SkipSpace(text, position + 1);
        var valueEnd = text.IndexOfAny(['#', ';'], valueStart);
        if (valueEnd < 0)
            valueEnd = text.Length;
        while (valueEnd > valueStart && char.IsWhiteSpace(text[valueEnd - 1]))
            valueEnd--;
        return new ConfiguredOption(
            text.Substring(start + StandardsOption.Prefix.Length, end - start - StandardsOption.Prefix.Length),
            TextSpan.FromBounds(line.Start + start, line.Start + end),
            text.Substring(valueStart, valueEnd - valueStart),
            TextSpan.FromBounds(line.Start + valueStart, line.Start + valueEnd));
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }
}
