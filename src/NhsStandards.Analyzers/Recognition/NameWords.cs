namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// Finds terms in names as a reader does: <c>nhsnumber</c> is in <c>PatientNHSNumber</c>, <c>nhs_number</c> and
/// <c>nhsnumber</c>, because it begins and ends where words do, and not in <c>inhsNumbers</c>.
/// </summary>
internal static class NameWords
{
    /// <summary>Whether the name has the term, a run of whole words written together in lower case.</summary>
    public static bool Contains(string name, string term) => Find(name, term, 0, out _) >= 0;

    /// <summary>Whether one of the terms stands in the name.</summary>
    public static bool ContainsAny(string name, string[] terms)
    {
        foreach (var term in terms)
        {
            if (Contains(name, term))
                return true;
        }

        return false;
    }

    /// <summary>Whether the name starts with the term.</summary>
    public static bool StartsWith(string name, string term) => Match(name, SkipSeparators(name, 0), term) >= 0;

    /// <summary>Whether the name ends with the term.</summary>
    public static bool EndsWith(string name, string term)
    {
        var from = 0;
        while (Find(name, term, from, out var end) is var start && start >= 0)
        {
            if (SkipSeparators(name, end) == name.Length)
                return true;
            from = start + 1;
        }

        return false;
    }

    /// <summary>Whether the name ends with one of the terms.</summary>
    public static bool EndsWithAny(string name, string[] terms)
    {
        foreach (var term in terms)
        {
            if (EndsWith(name, term))
                return true;
        }

        return false;
    }

    /// <summary>The start of the first occurrence of the term at or after a position, or -1.</summary>
    public static int Find(string name, string term, int from, out int end)
    {
        for (var start = from; start < name.Length; start++)
        {
            if (Lower(name[start]) == term[0] && IsWordStart(name, start) && Match(name, start, term) is var matched && matched >= 0)
            {
                end = matched;
                return start;
            }
        }

        end = -1;
        return -1;
    }

    /// <summary>The end of the term where it stands at a position and ends with a word, or -1.</summary>
    private static int Match(string name, int start, string term)
    {
        var position = start;
        foreach (var expected in term)
        {
            if (position > start)
                position = SkipSeparators(name, position);
            if (position >= name.Length || Lower(name[position]) != expected)
                return -1;
            position++;
        }

        return position == name.Length || IsSeparator(name[position]) || IsWordStart(name, position) ? position : -1;
    }

    private static bool IsWordStart(string name, int index)
    {
        var current = name[index];
        if (IsSeparator(current))
            return false;
        if (index == 0 || IsSeparator(name[index - 1]))
            return true;
        var before = name[index - 1];
        if (char.IsDigit(current) != char.IsDigit(before))
            return true;
        if (!char.IsUpper(current))
            return false;
        return !char.IsUpper(before) || (index + 1 < name.Length && char.IsLower(name[index + 1]));
    }

    private static int SkipSeparators(string name, int position)
    {
        while (position < name.Length && IsSeparator(name[position]))
            position++;
        return position;
    }

    /// <summary>By far most letters are ASCII.</summary>
    private static char Lower(char character) =>
        character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character < 128 ? character : char.ToLowerInvariant(character);

    private static bool IsSeparator(char character) => character is '_' or '-' or ' ' or '.' or ':' or '@';
}
