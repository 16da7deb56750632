using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Analyzers.CodeFixes.DataStandards;

/// <summary>Insertions and replacements in one file. Edits of an inner expression stay within those of the expression around it.</summary>
internal sealed class SourceEdits
{
    private readonly List<(int Start, int End, int Depth, string Text)> _edits = [];

    public void Replace(TextSpan span, string text) => _edits.Add((span.Start, span.End, 0, text));

    /// <summary>Puts text around an expression.</summary>
    public void Surround(SyntaxNode expression, string before, string after)
    {
        _edits.Add((expression.SpanStart, expression.SpanStart, -1, before));
        _edits.Add((expression.Span.End, expression.Span.End, 1, after));
    }

    /// <summary>Puts text before an expression that may be surrounded as well.</summary>
    public void Prepend(SyntaxNode expression, string text) => _edits.Add((expression.SpanStart, expression.SpanStart, 0, text));

    /// <summary>Puts text behind an expression that may be surrounded as well.</summary>
    public void Append(SyntaxNode expression, string text) => _edits.Add((expression.Span.End, expression.Span.End, 0, text));

    public SourceText ApplyTo(SourceText source)
    {
        _edits.Sort((left, right) => (left.Start, left.Depth, left.End).CompareTo((right.Start, right.Depth, right.End)));
        var changes = new List<TextChange>();
        foreach (var (start, end, _, text) in _edits)
        {
            var isJoined = changes.Count > 0 && changes[changes.Count - 1] is var last && last.Span.End == start && (last.Span.IsEmpty || start == end);
            if (isJoined)
                changes[changes.Count - 1] = new(TextSpan.FromBounds(changes[changes.Count - 1].Span.Start, end), changes[changes.Count - 1].NewText + text);
            else
                changes.Add(new(TextSpan.FromBounds(start, end), text));
        }

        return source.WithChanges(changes);
    }
}
