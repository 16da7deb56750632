namespace NhsStandards.Analyzers.Recognition;

/// <summary>Reads the beginning of a SQL statement that changes or removes rows; prose such as "Update audit log settings" is none.</summary>
internal static class SqlChange
{
    /// <summary>The table, with its schema, that the statement changes; otherwise nothing.</summary>
    public static string? TableOf(string text, out string verb)
    {
        var position = 0;
        verb = Next(text, ref position).ToLowerInvariant();
        return verb switch
        {
            "update" => Name(text, ref position) is { } table && Is(Next(text, ref position), "set") ? table : null,
            "delete" => Is(Next(text, ref position), "from") && Name(text, ref position) is { } table && EndsOrFilters(text, position) ? table : null,
            "truncate" => Is(Next(text, ref position), "table") ? Name(text, ref position) : null,
            "drop" => Is(Next(text, ref position), "table") ? NameOfDropped(text, position) : null,
            _ => null,
        };
    }

    private static string? NameOfDropped(string text, int position)
    {
        var after = position;
        if (Is(Next(text, ref after), "if") && Is(Next(text, ref after), "exists"))
            position = after;
        return Name(text, ref position);
    }

    private static bool EndsOrFilters(string text, int position)
    {
        var next = Next(text, ref position);
        return next.Length == 0 || next[0] is ';' or '(' || Is(next, "where") || Is(next, "output") || Is(next, "using") || Is(next, "as");
    }

    private static bool Is(string word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);

    /// <summary>A table's name without its quotes; a temporary table and a variable are none.</summary>
    private static string? Name(string text, ref int position)
    {
        var name = Next(text, ref position);
        return name.Length == 0 || name[0] is '#' or '@' ? null : name.Replace("[", "").Replace("]", "").Replace("\"", "").Replace("`", "").TrimEnd(';');
    }

    private static string Next(string text, ref int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        var start = position;
        while (position < text.Length && !char.IsWhiteSpace(text[position]))
            position++;
        return text.Substring(start, position - start);
    }
}
