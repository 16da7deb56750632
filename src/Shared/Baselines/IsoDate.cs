namespace NhsStandards.Baselines;

/// <summary>A calendar date as text, such as <c>2027-03-31</c>: dates in this form compare as their texts do.</summary>
internal static class IsoDate
{
    public static bool Is(string? text)
    {
        if (text is not { Length: 10 })
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : text[i] is not (>= '0' and <= '9'))
                return false;
        }

        return Number(text, 5) is >= 1 and <= 12 && Number(text, 8) is >= 1 and <= 31;
    }

    private static int Number(string text, int start) => ((text[start] - '0') * 10) + text[start + 1] - '0';
}
