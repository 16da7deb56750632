namespace NhsStandards.Analyzers.Recognition;

/// <summary>Reads the codes of the national RBAC database: job roles (<c>R8000</c>) and activities (<c>B0825</c>).</summary>
internal static class RbacCode
{
    private const int Length = 5;

    /// <summary>Whether a text may be a code, or a role with its areas (<c>S0010:G0020:R8000</c>), by its first characters.</summary>
    public static bool IsPossible(string text, int start) =>
        text.Length - start is >= 3 and <= 64 && text[start] is 'R' or 'r' or 'B' or 'b' or 'S' or 's' && text[start + 1] is (>= '0' and <= '9') or 'O' or 'o';

    /// <summary>The first code in a list of roles, or <see langword="null"/>.</summary>
    public static string? In(string roles)
    {
        var start = 0;
        while (start < roles.Length)
        {
            var end = start;
            while (end < roles.Length && char.IsLetterOrDigit(roles[end]))
                end++;
            if (end - start == Length && roles[start] is 'R' or 'B' && AreDigits(roles, start + 1, end))
                return roles.Substring(start, Length);
            start = end + 1;
        }

        return null;
    }

    /// <summary>Whether the text is meant to be one code and is none: too short, too long, in lower case, with a letter for a zero.</summary>
    public static bool IsMalformed(string text)
    {
        if (text.Length is < 3 or > 8 || text[0] is not ('R' or 'r' or 'B' or 'b'))
            return false;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or 'O' or 'o'))
                return false;
        }

        return text.Length != Length || text[0] is 'r' or 'b' || !AreDigits(text, 1, text.Length);
    }

    private static bool AreDigits(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
                return false;
        }

        return true;
    }
}
