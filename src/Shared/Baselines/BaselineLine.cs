using System.Text;

namespace NhsStandards.Baselines;

/// <summary>Reads one line of a baseline.</summary>
internal ref struct BaselineLine
{
    private const int FingerprintLength = 16;

    private readonly string _text;
    private int _position;

    private BaselineLine(string text)
    {
        _text = text;
        _position = 0;
    }

    /// <summary>The entry of a line; nothing for an empty line and a comment, and for one that cannot be read, where <paramref name="problem"/> says why.</summary>
    public static BaselineEntry? Read(string text, out string? problem)
    {
        problem = null;
        var line = new BaselineLine(text);
        line.SkipSpace();
        return line.IsAtEnd ? null : line.ReadEntry(out problem);
    }

    private readonly bool IsAtEnd => _position >= _text.Length || _text[_position] == '#';

    private BaselineEntry? ReadEntry(out string? problem)
    {
        var rule = Word();
        if (!IsRule(rule))
        {
            problem = "it does not start with the id of a rule, such as NHS3008";
            return null;
        }

        var fingerprint = Word();
        if (!IsFingerprint(fingerprint))
        {
            problem = "no fingerprint of 16 hexadecimal digits follows the rule";
            return null;
        }

        var entry = new BaselineEntry(rule, fingerprint, "");
        while (!IsAtEnd)
        {
            var name = Name();
            if (Value() is not { } value)
            {
                problem = $"'{name}' has no value, or one whose quotation mark is not closed";
                return null;
            }

            switch (name)
            {
                case "project":
                    entry = entry with { Project = value };
                    break;
                case "file":
                    entry = entry with { File = value };
                    break;
                case "reason":
                    entry = entry with { Reason = value };
                    break;
                case "owner":
                    entry = entry with { Owner = value };
                    break;
                case "review" when IsoDate.Is(value):
                    entry = entry with { Review = value };
                    break;
                case "review":
                    problem = $"the review date '{value}' is no date such as 2027-03-31";
                    return null;
                default:
                    problem = $"'{name}' is not known; an entry may have project, file, reason, owner and review";
                    return null;
            }

            SkipSpace();
        }

        if (entry.Project.Length == 0)
        {
            problem = "it does not name its project";
            return null;
        }

        problem = null;
        return _position < _text.Length ? entry with { Comment = _text.Substring(_position + 1).Trim() } : entry;
    }

    private string Word()
    {
        var start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]))
            _position++;
        var word = _text.Substring(start, _position - start);
        SkipSpace();
        return word;
    }

    private string Name()
    {
        var start = _position;
        while (_position < _text.Length && _text[_position] is not ('=' or '#') && !char.IsWhiteSpace(_text[_position]))
            _position++;
        return _text.Substring(start, _position - start);
    }

    private string? Value()
    {
        if (_position + 1 >= _text.Length || _text[_position] != '=')
            return null;
        _position++;
        return _text[_position] == '"' ? Quoted() : Word() is { Length: > 0 } word ? word : null;
    }

    private string? Quoted()
    {
        var value = new StringBuilder();
        for (_position++; _position < _text.Length; _position++)
        {
            var current = _text[_position];
            if (current == '"')
            {
                _position++;
                return value.ToString();
            }

            if (current == '\\' && _position + 1 < _text.Length)
                current = _text[++_position];
            value.Append(current);
        }

        return null;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
    }

    private static bool IsRule(string word)
    {
        if (word.Length != 7 || !word.StartsWith("NHS", StringComparison.Ordinal))
            return false;
        for (var i = 3; i < word.Length; i++)
        {
            if (word[i] is not (>= '0' and <= '9'))
                return false;
        }

        return true;
    }

    private static bool IsFingerprint(string word)
    {
        if (word.Length != FingerprintLength)
            return false;
        foreach (var digit in word)
        {
            if (digit is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
                return false;
        }

        return true;
    }
}
