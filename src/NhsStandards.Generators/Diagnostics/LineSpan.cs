using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Generators;

/// <summary>A place in a definition file, as plain numbers: a pipeline value may not hold on to the file's text.</summary>
internal readonly record struct LineSpan(int Start, int Length, LinePosition From, LinePosition To)
{
    public Location In(string path) => Location.Create(path, new TextSpan(Start, Length), new LinePositionSpan(From, To));

    /// <summary>The place of <paramref name="length"/> characters of <paramref name="text"/>, cut at the end of the line.</summary>
    public static LineSpan Of(SourceText text, int start, int length)
    {
        start = Math.Min(Math.Max(start, 0), text.Length);
        var line = text.Lines.GetLineFromPosition(start);
        var end = Math.Max(start, Math.Min(start + length, line.End));
        return new LineSpan(start, end - start, new LinePosition(line.LineNumber, start - line.Start), new LinePosition(line.LineNumber, end - line.Start));
    }
}
