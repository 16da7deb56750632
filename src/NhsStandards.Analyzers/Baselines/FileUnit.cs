using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Analyzers.Baselines;

/// <summary>A setting, tag or line of a file that is not C#.</summary>
internal readonly struct FileUnit(string member, string text, TextSpan span, int occurrence, int order)
{
    /// <summary>The key of a setting; else empty.</summary>
    public string Member { get; } = member;

    /// <summary>Without white space.</summary>
    public string Text { get; } = text;

    public TextSpan Span { get; } = span;

    /// <summary>How many equal units come before.</summary>
    public int Occurrence { get; } = occurrence;

    public int Order { get; } = order;
}
