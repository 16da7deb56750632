namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// Tells whether a name is that of the thing a term stands for: <c>PatientNhsNumber</c> is a number, <c>NhsNumberStatus</c> and
/// <c>HasNhsNumber</c> are not.
/// </summary>
internal static class NamedFor
{
    /// <summary>Words after the term that still mean the thing itself.</summary>
    private static readonly string[] HarmlessEndings = ["value", "text", "string", "raw", "input", "param", "parameter", "arg", "long", "int"];

    /// <summary>Words before the term that make it another thing: a question, a shape, a substitute.</summary>
    private static readonly string[] OtherMeanings =
    [
        "is", "has", "have", "can", "should", "no", "not", "by", "without", "missing", "use", "show", "hide", "include", "exclude", "require", "requires",
        "masked", "redacted", "hashed", "hash", "encrypted", "pseudonymised", "pseudonymized", "pseudo", "tokenised", "tokenized",
    ];

    /// <summary>Whether the name is that of one of the terms; only the first that stands in it decides.</summary>
    public static bool Any(string name, string[] terms)
    {
        foreach (var term in terms)
        {
            var start = NameWords.Find(name, term, 0, out var end);
            if (start >= 0)
                return EndsHarmlessly(name, end) && !HasOtherMeaning(name, start);
        }

        return false;
    }

    private static bool EndsHarmlessly(string name, int end)
    {
        while (end < name.Length && (name[end] is '_' or '-' || char.IsDigit(name[end])))
            end++;
        if (end == name.Length)
            return true;
        foreach (var ending in HarmlessEndings)
        {
            if (NameWords.Find(name, ending, end, out var last) == end && last == name.Length)
                return true;
        }

        return false;
    }

    private static bool HasOtherMeaning(string name, int start)
    {
        if (start == 0)
            return false;
        foreach (var word in OtherMeanings)
        {
            var found = NameWords.Find(name, word, 0, out _);
            if (found >= 0 && found < start)
                return true;
        }

        return false;
    }
}
