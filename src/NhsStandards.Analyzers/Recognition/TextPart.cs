namespace NhsStandards.Analyzers.Recognition;

/// <summary>A part of a text, compared without being copied.</summary>
internal readonly struct TextPart(string text, int start, int length)
{
    public TextPart(string text)
        : this(text, 0, text.Length)
    {
    }

    public string Text { get; } = text;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    /// <summary>The length of <c>http://</c> or <c>https://</c> at the start, or 0.</summary>
    public int SchemeLength => StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : 0;

    public TextPart From(int offset) => new(Text, Start + offset, Length - offset);

    public TextPart WithoutTrailing(char character) =>
        Length > 0 && Text[End - 1] == character ? new(Text, Start, Length - 1) : this;

    public bool Equals(string other, StringComparison comparison) =>
        Length == other.Length && string.Compare(Text, Start, other, 0, Length, comparison) == 0;

    public bool Equals(TextPart other, StringComparison comparison) =>
        Length == other.Length && string.Compare(Text, Start, other.Text, other.Start, Length, comparison) == 0;

    public override string ToString() => Text.Substring(Start, Length);

    public bool StartsWith(string other, StringComparison comparison) =>
        Length >= other.Length && string.Compare(Text, Start, other, 0, other.Length, comparison) == 0;
}
