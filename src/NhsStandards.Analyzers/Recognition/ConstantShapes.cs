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

    /// <summary>Has letters with digits or signs between them and no spaces, as a password or key does, or begins a key in PEM form.</summary>
    Secret = 64,

    /// <summary>Is short and has no space, slash, dot or <c>=</c>, as most codes.</summary>
    Word = 128,

    /// <summary>Is short, begins with a letter and has letters, digits, dots, hyphens and at most one space, a digit at least.</summary>
    Code = 256,

    /// <summary>Short, of letters, digits, hyphens and spaces, with a compass point in it, as the name of a cloud region has.</summary>
    CompassPoint = 512,

    /// <summary>Begins with a verb of SQL.</summary>
    Sql = 1024,

    /// <summary>Begins with a letter and digit as a code of national RBAC does.</summary>
    RbacCode = 2048,

    /// <summary>Begins as an object of JSON.</summary>
    Json = 4096,

    /// <summary>Has a tag or comment of HTML or XML.</summary>
    Markup = 8192,
}

internal static class ConstantShape
{
    private const int LongestRegion = 24;

    private static readonly string[] CompassPoints = ["east", "west", "north", "south", "central"];

    /// <summary>Classifies in one pass over at most the first characters, without allocation.</summary>
    public static ConstantShapes Of(string text)
    {
        const int Enough = 128;
        const int LongestWord = 40;
        const ConstantShapes NoWord = ConstantShapes.Slashed | ConstantShapes.RootedPath | ConstantShapes.KeyValue;
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
        if (SqlText.IsStatement(text, first))
            shapes |= ConstantShapes.Sql;
        if (RbacCode.IsPossible(text, first))
            shapes |= ConstantShapes.RbacCode;

        if (text[first] == '{')
            shapes |= ConstantShapes.Json;
        if (IsMarkup(text))
            shapes |= ConstantShapes.Markup;

        var spaced = false;
        var dotted = false;
        var lettered = false;
        var mixed = false;
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
                case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                    lettered = true;
                    break;
                case (>= '0' and <= '9') or '!' or '@' or '#' or '$' or '%' or '^' or '&' or '*' or '?' or '~':
                    mixed = true;
                    break;
            }
        }

        if (lettered && mixed && !spaced && length - first >= 6)
            shapes |= ConstantShapes.Secret;
        else if (text[first] == '-' && string.CompareOrdinal(text, first, "-----BEGIN", 0, 10) == 0)
            shapes |= ConstantShapes.Secret;
        if (!dotted && text.Length <= LongestRegion && (shapes & NoWord) == 0 && HasCompassPoint(text))
            shapes |= ConstantShapes.CompassPoint;
        if (spaced)
            return shapes;
        return dotted ? shapes | ConstantShapes.Dotted
            : text.Length <= LongestWord && (shapes & NoWord) == 0 ? shapes | ConstantShapes.Word
            : shapes;
    }

    private static bool HasCompassPoint(string text)
    {
        foreach (var point in CompassPoints)
        {
            if (text.IndexOf(point, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether a tag or comment begins somewhere: <c>&lt;object</c>, <c>&lt;!--[if</c>.</summary>
    private static bool IsMarkup(string text)
    {
        var opening = text.IndexOf('<');
        return opening >= 0 && opening + 1 < text.Length && (IsLetter(text[opening + 1]) || text[opening + 1] == '!');
    }

    private static bool IsCode(string text)
    {
        const int Longest = 20;
        if (text.Length > Longest || !IsLetter(text[0]))
            return false;
        var hasDigit = false;
        var hasSpace = false;
        foreach (var character in text)
        {
            if (character is >= '0' and <= '9')
                hasDigit = true;
            else if (character == ' ' && !hasSpace)
                hasSpace = true;
            else if (!IsLetter(character) && character is not ('.' or '-'))
                return false;
        }

        return hasDigit;
    }

    private static bool IsLetter(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
