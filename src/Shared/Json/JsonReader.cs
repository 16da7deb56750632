using System.Globalization;
using System.Text;

namespace NhsStandards.Json;

/// <summary>
/// Reads JSON (RFC 8259) with positions and never throws on bad text. Our own because a JSON library loaded into the
/// compiler collides with the host's version of it.
/// </summary>
internal ref struct JsonReader
{
    /// <summary>Deeper nesting is refused: it is an attack on the stack, not a definition.</summary>
    internal const int MaximumDepth = 128;

    private readonly string _text;
    private readonly bool _relaxed;
    private readonly CancellationToken _cancellation;
    private int _position;
    private JsonError? _error;

    private JsonReader(string text, bool relaxed, CancellationToken cancellation)
    {
        _text = text;
        _relaxed = relaxed;
        _cancellation = cancellation;
    }

    /// <summary>Reads a whole text; exactly one of value and error is set.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="error">Where and why the text is not JSON.</param>
    /// <param name="relaxed">Also take comments and trailing commas, as <c>appsettings.json</c> may hold them.</param>
    /// <param name="cancellation">Ends the reading of a large text early.</param>
    public static JsonValue? Read(string text, out JsonError? error, bool relaxed = false, CancellationToken cancellation = default)
    {
        var reader = new JsonReader(text, relaxed, cancellation);
        if (text.Length > 0 && text[0] == '\uFEFF')
            reader._position = 1;
        var value = reader.ReadValue(0);
        if (value is not null)
        {
            reader.SkipSpace();
            if (reader._error is null && reader._position < text.Length)
                reader.Fail("there is more text after the end of the value");
        }

        error = reader._error;
        return error is null ? value : null;
    }

    private JsonValue? ReadValue(int depth)
    {
        _cancellation.ThrowIfCancellationRequested();
        SkipSpace();
        if (_error is not null)
            return null;
        if (_position >= _text.Length)
            return Fail("the text ends where a value is expected");
        if (depth > MaximumDepth)
            return Fail("values are nested more than " + MaximumDepth.ToString(CultureInfo.InvariantCulture) + " deep");

        var start = _position;
        switch (_text[_position])
        {
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            case '"':
                return ReadString() is { } text ? new JsonValue(JsonKind.String, start, _position - start, text) : null;
            case 't':
                return ReadWord("true", JsonKind.True);
            case 'f':
                return ReadWord("false", JsonKind.False);
            case 'n':
                return ReadWord("null", JsonKind.Null);
            default:
                return ReadNumber();
        }
    }

    private JsonValue? ReadObject(int depth)
    {
        var start = _position++;
        var members = new List<JsonMember>();
        SkipSpace();
        while (!Take('}'))
        {
            if (_error is not null)
                return null;
            if (_position >= _text.Length)
                return Fail("the text ends inside an object");
            if (_text[_position] != '"')
                return Fail("a member name in double quotes is expected");
            var nameStart = _position;
            if (ReadString() is not { } name)
                return null;
            SkipSpace();
            if (!Take(':'))
                return Fail("':' is expected after a member name");
            if (ReadValue(depth + 1) is not { } value)
                return null;
            members.Add(new JsonMember(name, nameStart, value));
            if (!ReadSeparator('}', "',' or '}' is expected after a member"))
                return null;
        }

        return new JsonValue(JsonKind.Object, start, _position - start, members: members);
    }

    private JsonValue? ReadArray(int depth)
    {
        var start = _position++;
        var items = new List<JsonValue>();
        SkipSpace();
        while (!Take(']'))
        {
            if (ReadValue(depth + 1) is not { } value)
                return null;
            items.Add(value);
            if (!ReadSeparator(']', "',' or ']' is expected after an item"))
                return null;
        }

        return new JsonValue(JsonKind.Array, start, _position - start, items: items);
    }

    /// <summary>Takes the comma between two items, or stops before the closing bracket.</summary>
    private bool ReadSeparator(char close, string expectation)
    {
        SkipSpace();
        if (Take(','))
        {
            SkipSpace();
            if (!_relaxed && _position < _text.Length && _text[_position] == close)
                Fail("a comma stands before the closing bracket");
        }
        else if (_position >= _text.Length || _text[_position] != close)
        {
            Fail(_position >= _text.Length ? "the text ends before the closing bracket" : expectation);
        }

        return _error is null;
    }

    private string? ReadString()
    {
        var start = ++_position;
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case '"':
                    return _text.Substring(start, _position++ - start);
                case '\\':
                    return ReadEscapedString(start);
                case < ' ':
                    Fail("a control character stands unescaped in a string");
                    return null;
                default:
                    _position++;
                    break;
            }
        }

        Fail("the text ends inside a string");
        return null;
    }

    private string? ReadEscapedString(int start)
    {
        var builder = new StringBuilder(_text, start, _position - start, _position - start + 64);
        while (_position < _text.Length)
        {
            var current = _text[_position++];
            switch (current)
            {
                case '"':
                    return builder.ToString();
                case '\\':
                    if (!ReadEscape(builder))
                        return null;
                    break;
                case < ' ':
                    _position--;
                    Fail("a control character stands unescaped in a string");
                    return null;
                default:
                    builder.Append(current);
                    break;
            }
        }

        Fail("the text ends inside a string");
        return null;
    }

    private bool ReadEscape(StringBuilder builder)
    {
        var escape = _position < _text.Length ? _text[_position++] : '\0';
        switch (escape)
        {
            case '"' or '\\' or '/':
                builder.Append(escape);
                return true;
            case 'b':
                builder.Append('\b');
                return true;
            case 'f':
                builder.Append('\f');
                return true;
            case 'n':
                builder.Append('\n');
                return true;
            case 'r':
                builder.Append('\r');
                return true;
            case 't':
                builder.Append('\t');
                return true;
            case 'u' when _position + 4 <= _text.Length
                && ushort.TryParse(_text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                builder.Append((char)unit);
                _position += 4;
                return true;
            default:
                Fail("an escape sequence is not one of JSON's");
                return false;
        }
    }

    private JsonValue? ReadNumber()
    {
        var start = _position;
        Take('-');
        var integer = Digits();
        var good = integer > 0 && !(integer > 1 && _text[_position - integer] == '0');
        if (good && Take('.'))
            good = Digits() > 0;
        if (good && (Take('e') || Take('E')))
        {
            if (!Take('+'))
                Take('-');
            good = Digits() > 0;
        }

        if (good)
            return new JsonValue(JsonKind.Number, start, _position - start, _text.Substring(start, _position - start));
        _position = start;
        return Fail("this is not a JSON value");
    }

    private int Digits()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is >= '0' and <= '9')
            _position++;
        return _position - start;
    }

    private JsonValue? ReadWord(string word, JsonKind kind)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
            return Fail("this is not a JSON value");
        _position += word.Length;
        return new JsonValue(kind, _position - word.Length, word.Length);
    }

    private bool Take(char expected)
    {
        if (_position >= _text.Length || _text[_position] != expected)
            return false;
        _position++;
        return true;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length)
        {
            var current = _text[_position];
            if (current is ' ' or '\t' or '\r' or '\n')
                _position++;
            else if (current != '/' || !_relaxed || !SkipComment())
                return;
        }
    }

    private bool SkipComment()
    {
        var next = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        if (next == '/')
        {
            var end = _text.IndexOf('\n', _position);
            _position = end < 0 ? _text.Length : end + 1;
            return true;
        }

        if (next != '*')
            return false;
        var close = _text.IndexOf("*/", _position + 2, System.StringComparison.Ordinal);
        if (close < 0)
            Fail("a comment does not end");
        _position = close < 0 ? _text.Length : close + 2;
        return true;
    }

    private JsonValue? Fail(string message)
    {
        _error ??= new JsonError(_position, message);
        return null;
    }
}
