namespace NhsStandards.Analyzers.Recognition;

/// <summary>A start tag of an HTML or Razor file: its name and where its attributes stand.</summary>
internal readonly struct MarkupTag(string text, int start, int nameEnd, int end)
{
    private readonly string _text = text;
    private readonly int _nameEnd = nameEnd;

    /// <summary>The offset of <c>&lt;</c>.</summary>
    public int Start { get; } = start;

    /// <summary>The offset behind <c>&gt;</c>.</summary>
    public int End { get; } = end;

    public bool Is(string name) =>
        _nameEnd - Start - 1 == name.Length && string.Compare(_text, Start + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether the tag has the attribute, and its value without quotes; an attribute without a value has an empty one.</summary>
    public bool TryGetAttribute(string name, out string value) => TryGetAttribute(name, out value, out _);

    /// <summary>The same, with the offset of the value.</summary>
    public bool TryGetAttribute(string name, out string value, out int start)
    {
        var position = _nameEnd;
        while (Next(ref position, out var nameStart, out var nameLength, out var valueStart, out var valueLength))
        {
            if (nameLength == name.Length && string.Compare(_text, nameStart, name, 0, nameLength, StringComparison.OrdinalIgnoreCase) == 0)
            {
                value = _text.Substring(valueStart, valueLength);
                start = valueStart;
                return true;
            }
        }

        value = "";
        start = 0;
        return false;
    }

    /// <summary>Whether Razor writes attributes of its own into the tag, so that nobody can say what is absent.</summary>
    public bool HasComputedAttributes
    {
        get
        {
            var position = _nameEnd;
            while (Next(ref position, out var nameStart, out _, out _, out _))
            {
                if (_text[nameStart] == '@' && !IsDirective(nameStart))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether the tag is a component of Blazor, which writes what it likes: its name is capitalised as a type's is.</summary>
    public bool IsComponent => char.IsUpper(_text[Start + 1]) && Start + 2 < _nameEnd && !char.IsUpper(_text[Start + 2]);

    /// <summary>Whether the tag has one of the attributes.</summary>
    public bool HasAny(string[] names)
    {
        foreach (var name in names)
        {
            if (TryGetAttribute(name, out _))
                return true;
        }

        return false;
    }

    /// <summary>Whether an attribute of Blazor handles events or binds values and so writes none that a reader would miss.</summary>
    private bool IsDirective(int nameStart)
    {
        foreach (var directive in Directives)
        {
            if (string.CompareOrdinal(_text, nameStart, directive, 0, directive.Length) == 0)
                return true;
        }

        return false;
    }

    private static readonly string[] Directives = ["@bind", "@on", "@ref", "@key", "@formname"];

    private bool Next(ref int position, out int nameStart, out int nameLength, out int valueStart, out int valueLength)
    {
        var end = End - 1;
        // A stray sign between attributes is stepped over.
        while (position < end && (char.IsWhiteSpace(_text[position]) || _text[position] is '/' or '='))
            position++;
        nameStart = position;
        while (position < end && _text[position] is not ('=' or '/') && !char.IsWhiteSpace(_text[position]))
            position++;
        nameLength = position - nameStart;
        valueStart = position;
        valueLength = 0;
        if (nameLength == 0)
            return false;

        var next = position;
        while (next < end && char.IsWhiteSpace(_text[next]))
            next++;
        if (next >= end || _text[next] != '=')
            return true;
        next++;
        while (next < end && char.IsWhiteSpace(_text[next]))
            next++;
        var quote = next < end && _text[next] is '"' or '\'' ? _text[next++] : '\0';
        valueStart = next;
        next = MarkupScanner.EndOfValue(_text, next, end, quote);
        valueLength = next - valueStart;
        position = quote != '\0' && next < end ? next + 1 : next;
        return true;
    }
}
