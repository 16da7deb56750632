namespace NhsStandards.Tool.Explaining;

/// <summary>Rows of tables in the project's own pages, whose cells hold no vertical bars.</summary>
internal static class MarkdownTable
{
    /// <summary>The cells of a row of a table, without its head and rule; nothing for another line.</summary>
    public static string[]? Row(string line)
    {
        if (!line.StartsWith('|') || line.StartsWith("|---", StringComparison.Ordinal))
            return null;
        var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
        return cells.All(cell => cell.Length == 0) ? null : cells;
    }
}
