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

    /// <summary>Is short and has a compass point in it, as the name of a cloud region has.</summary>
    CompassPoint = 1 << 20,
}

internal static class ConstantShape
{
    private const int LongestRegion = 24;

    private static readonly string[] CompassPoints = ["east", "west", "north", "south", "central"];

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
        if (text.Length <= LongestRegion && HasCompassPoint(text))
            shapes |= ConstantShapes.CompassPoint;

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

    private static bool HasCompassPoint(string text)
    {
        foreach (var point in CompassPoints)
        {
            if (text.IndexOf(point, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }
}
