namespace NhsStandards.Analyzers.Suppressions;

/// <summary>Recognises the ids of our rules in what switches them off.</summary>
internal static class RuleId
{
    private const int Length = 7;

    /// <summary>The id that stands at a position, as in <c>NHS5001:Hash or HMAC too weak</c>, or <see langword="null"/>.</summary>
    public static string? At(string text, int start)
    {
        if (text.Length - start < Length || string.Compare(text, start, "NHS", 0, 3, StringComparison.OrdinalIgnoreCase) != 0)
            return null;
        for (var i = start + 3; i < start + Length; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
                return null;
        }

        return text.Length == start + Length || !char.IsLetterOrDigit(text[start + Length]) ? text.Substring(start, Length).ToUpperInvariant() : null;
    }
}
