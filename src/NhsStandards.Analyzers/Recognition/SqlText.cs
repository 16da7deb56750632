namespace NhsStandards.Analyzers.Recognition;

/// <summary>Reads what an SQL statement reaches for: the names of tables, and the servers behind them.</summary>
internal static class SqlText
{
    private static readonly string[] Verbs = ["select", "insert", "update", "delete", "merge", "with", "exec", "execute", "truncate", "drop", "alter"];

    private static readonly string[] BeforeNames = ["from", "join", "into", "update", "exec", "execute", "table", "merge", "using", "apply"];

    /// <summary>Databases that come with the server: everybody's scratch pad and the server's own books.</summary>
    private static readonly string[] OwnDatabases = ["tempdb", "master", "msdb", "model"];

    private static readonly string[] OwnSchemas = ["information_schema", "sys"];

    /// <summary>Whether the text begins with a verb of SQL at a position.</summary>
    public static bool IsStatement(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 9 && IsLetter(text[end]))
            end++;
        return end - start is >= 4 and <= 8 && end < text.Length && char.IsWhiteSpace(text[end]) && IsAny(text, start, end, Verbs);
    }

    /// <summary>The table of another database or server that the statement names, or the function that opens one; otherwise nothing.</summary>
    public static string? ForeignStoreIn(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var character = text[position];
            if (character == '\'')
            {
                position = After(text, position, '\'');
            }
            else if (IsLetter(character))
            {
                var start = position;
                position = EndOfWord(text, start);
                if (IsAny(text, start, position, BeforeNames))
                {
                    if (ForeignName(text, SkipSpace(text, position)) is { } name)
                        return name;
                }
                else if (OpensServer(text, start, position))
                {
                    return text.Substring(start, position - start);
                }
            }
            else
            {
                position++;
            }
        }

        return null;
    }

    private static bool OpensServer(string text, int start, int end)
    {
        if (text[start] is not ('o' or 'O'))
            return false;
        var bracket = SkipSpace(text, end);
        if (bracket >= text.Length || text[bracket] != '(')
            return false;
        if (Equals(text, start, end, "openquery") || Equals(text, start, end, "opendatasource"))
            return true;
        // OPENROWSET(BULK …) reads a file.
        var first = SkipSpace(text, bracket + 1);
        return Equals(text, start, end, "openrowset") && !Equals(text, first, EndOfWord(text, first), "bulk");
    }

    /// <summary>A name of three or four parts, where its first is not a database of the server's own.</summary>
    private static string? ForeignName(string text, int start)
    {
        var parts = 0;
        var position = start;
        while (true)
        {
            var partStart = position;
            position = EndOfPart(text, position);
            // Only the database of a name may be followed by an empty schema.
            if (position == partStart && (parts == 0 || position >= text.Length || text[position] != '.'))
                break;
            if (IsPart(text, partStart, position, parts == 0 ? OwnDatabases : OwnSchemas))
                return null;
            parts++;
            if (position >= text.Length || text[position] != '.')
                break;
            position++;
        }

        return parts is 3 or 4 ? text.Substring(start, position - start) : null;
    }

    private static int EndOfPart(string text, int position)
    {
        if (position >= text.Length)
            return position;
        return text[position] switch
        {
            '[' => After(text, position, ']'),
            '"' => After(text, position, '"'),
            _ => EndOfWord(text, position),
        };
    }

    private static bool IsPart(string text, int start, int end, string[] names)
    {
        if (end - start > 2 && text[start] is '[' or '"')
        {
            start++;
            end--;
        }

        return IsAny(text, start, end, names);
    }

    private static int After(string text, int quote, char close)
    {
        var end = text.IndexOf(close, quote + 1);
        return end < 0 ? text.Length : end + 1;
    }

    private static int EndOfWord(string text, int position)
    {
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '$'))
            position++;
        return position;
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }

    private static bool IsAny(string text, int start, int end, string[] words)
    {
        foreach (var word in words)
        {
            if (Equals(text, start, end, word))
                return true;
        }

        return false;
    }

    private static bool Equals(string text, int start, int end, string word) =>
        end - start == word.Length && string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
