namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// Walks the start tags of an HTML or Razor file. Tolerant as browsers are: comments (of HTML and Razor), scripts and styles
/// are passed over, and whatever is no tag is text.
/// </summary>
internal struct MarkupScanner(string text)
{
    private readonly string _text = text;
    private int _position;

    /// <summary>Finds the next start tag.</summary>
    public bool Next(out MarkupTag tag)
    {
        while (_position < _text.Length)
        {
            var start = _text.IndexOfAny(TagOrRazor, _position);
            if (start < 0)
                break;
            if (SkipComment(start))
                continue;
            if (_text[start] == '@' || start + 1 >= _text.Length || !IsLetter(_text[start + 1]))
            {
                _position = start + 1;
                continue;
            }

            var nameEnd = start + 1;
            while (nameEnd < _text.Length && !char.IsWhiteSpace(_text[nameEnd]) && _text[nameEnd] is not ('>' or '/'))
                nameEnd++;
            var end = EndOfTag(nameEnd);
            if (end < 0)
                break;
            tag = new MarkupTag(_text, start, nameEnd, end);
            _position = end;
            SkipRawText(tag, "script");
            SkipRawText(tag, "style");
            return true;
        }

        _position = _text.Length;
        tag = default;
        return false;
    }

    /// <summary>The end of an attribute's value; a Razor expression in parentheses may hold quotes.</summary>
    internal static int EndOfValue(string text, int position, int end, char quote)
    {
        while (position < end)
        {
            var current = text[position];
            if (current == '@' && position + 1 < end && text[position + 1] == '(')
            {
                position = EndOfParentheses(text, position + 1, end);
                continue;
            }

            if (quote == '\0' ? char.IsWhiteSpace(current) : current == quote)
                break;
            position++;
        }

        return position;
    }

    private static readonly char[] TagOrRazor = ['<', '@'];

    private static int EndOfParentheses(string text, int position, int end)
    {
        var depth = 0;
        for (; position < end; position++)
        {
            if (text[position] == '(')
                depth++;
            else if (text[position] == ')' && --depth == 0)
                return position + 1;
        }

        return end;
    }

    private readonly int EndOfTag(int position)
    {
        while (position < _text.Length)
        {
            var current = _text[position];
            if (current == '>')
                return position + 1;
            if (current is '"' or '\'' && _text[position - 1] is '=' or ' ')
                position = EndOfValue(_text, position + 1, _text.Length, current);
            position++;
        }

        return -1;
    }

    private bool SkipComment(int start)
    {
        var close = _text[start] == '@' ? "*@" : "-->";
        var open = _text[start] == '@' ? "@*" : "<!--";
        if (string.CompareOrdinal(_text, start, open, 0, open.Length) != 0)
            return false;
        var end = _text.IndexOf(close, start + open.Length, StringComparison.Ordinal);
        _position = end < 0 ? _text.Length : end + close.Length;
        return true;
    }

    private void SkipRawText(MarkupTag tag, string name)
    {
        if (!tag.Is(name) || _text[tag.End - 2] == '/')
            return;
        var close = _text.IndexOf("</" + name, tag.End, StringComparison.OrdinalIgnoreCase);
        _position = close < 0 ? _text.Length : close;
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
