namespace NhsStandards.Analyzers.Suppressions;

/// <summary>Tells a reason from what only fills its place.</summary>
internal static class SuppressionReason
{
    private static readonly string[] Fillers = ["<pending>", "pending", "todo", "tbd", "n/a", "none"];

    public static bool Is(string text, string ruleId)
    {
        var reason = text.Trim(' ', '\t', '/', '*', '#', ';', '.', ':', '-');
        if (!HasLetter(reason))
            return false;
        foreach (var filler in Fillers)
        {
            if (reason.Equals(filler, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return !reason.Equals(ruleId, StringComparison.OrdinalIgnoreCase) && !RuleTitles.Has(ruleId, reason);
    }

    private static bool HasLetter(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character))
                return true;
        }

        return false;
    }
}
