using System.Text;

namespace NhsStandards.Generators.Emission;

/// <summary>Writes lines of C# at the right depth.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line)
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
    }

    /// <summary>Writes statements that were written before, at the depth of this writer.</summary>
    public void Lines(string statements)
    {
        var start = 0;
        for (var end = statements.IndexOf('\n'); end >= 0; end = statements.IndexOf('\n', start))
        {
            Line(statements.Substring(start, end - start));
            start = end + 1;
        }
    }

    public void Line() => _text.Append('\n');

    public void Open()
    {
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
