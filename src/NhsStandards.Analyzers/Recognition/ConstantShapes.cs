namespace NhsStandards.Analyzers.Recognition;

/// <summary>What a text constant looks like by its first characters: enough to hand it only to the rules that want it.</summary>
[Flags]
internal enum ConstantShapes
{
    None = 0,

    /// <summary>Begins with a digit after white space.</summary>
    Digits = 1,

    /// <summary>Begins with a scheme and <c>://</c>, or with <c>urn:</c>.</summary>
    Uri = 2,

    /// <summary>Holds a slash and no scheme, as a media type or a relative path does.</summary>
    Slashed = 4,

    /// <summary>Begins with two backslashes, or a drive letter, or a slash.</summary>
    RootedPath = 8,

    /// <summary>Holds <c>=</c>, as a connection string does.</summary>
    KeyValue = 16,

    /// <summary>Has dots and no spaces, as a host name does.</summary>
    Dotted = 32,

    /// <summary>Is short, begins with a letter and has letters, digits, dots and hyphens, a digit at least.</summary>
    Code = 256,
}

internal static class ConstantShape
{
    /// <summary>Classifies in one pass over at most the first characters, without allocation.</summary>
    public static ConstantShapes Of(string text)
    {
        const int Enough = 128;
        var shapes = ConstantShapes.None;
        var length = Math.Min(text.Length, Enough);
        var first = 0;
        while (first < length && char.IsWhiteSpace(text[first]))
            first++;
        if (first == length)
            return ConstantShapes.None;

        if (text[first] is >= '0' and <= '9')
            shapes |= ConstantShapes.Digits;
        if (text[first] is '/' or '\\' || (first + 1 < length && text[first + 1] == ':'))
            shapes |= ConstantShapes.RootedPath;
        if (IsCode(text))
            shapes |= ConstantShapes.Code;

        var spaced = false;
        var dotted = false;
        for (var i = first; i < length; i++)
        {
            switch (text[i])
            {
                case ':' when i + 2 < text.Length && text[i + 1] == '/' && text[i + 2] == '/':
                case ':' when i == first + 3 && string.Compare(text, first, "urn", 0, 3, StringComparison.OrdinalIgnoreCase) == 0:
                    return spaced ? shapes : shapes | ConstantShapes.Uri;
                case '/':
                    shapes |= ConstantShapes.Slashed;
                    break;
                case '=':
                    shapes |= ConstantShapes.KeyValue;
                    break;
                case '.':
                    dotted = true;
                    break;
                case ' ':
                    spaced = true;
                    break;
            }
        }

        return dotted && !spaced ? shapes | ConstantShapes.Dotted : shapes;
    }

    private static bool IsCode(string text)
    {
        const int Longest = 20;
        if (text.Length > Longest || !IsLetter(text[0]))
            return false;
        var hasDigit = false;
        foreach (var character in text)
        {
            if (character is >= '0' and <= '9')
                hasDigit = true;
            else if (!IsLetter(character) && character is not ('.' or '-'))
                return false;
        }

        return hasDigit;
    }

    private static bool IsLetter(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
