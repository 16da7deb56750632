namespace NhsStandards.Analyzers.Recognition;

/// <summary>How many letters have to be changed, added or left out to make one name of another; case, hyphens and underscores do not count.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or a number above the limit where it is greater.</summary>
    public static int Between(string left, string right, int limit)
    {
        if (Math.Abs(Letters(left) - Letters(right)) > limit)
            return limit + 1;
        var row = new int[Letters(right) + 1];
        for (var column = 1; column < row.Length; column++)
            row[column] = column;
        foreach (var letter in left)
        {
            if (IsSeparator(letter))
                continue;
            var diagonal = row[0]++;
            var column = 0;
            foreach (var other in right)
            {
                if (IsSeparator(other))
                    continue;
                column++;
                var replaced = diagonal + (char.ToUpperInvariant(letter) == char.ToUpperInvariant(other) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, Math.Min(row[column], row[column - 1]) + 1);
            }
        }

        return row[row.Length - 1];
    }

    private static int Letters(string text)
    {
        var count = 0;
        foreach (var character in text)
        {
            if (!IsSeparator(character))
                count++;
        }

        return count;
    }

    private static bool IsSeparator(char character) => character is '-' or '_';
}
