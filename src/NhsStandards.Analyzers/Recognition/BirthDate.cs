namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises names of somebody's date of birth.</summary>
internal static class BirthDate
{
    private static readonly string[] Terms = ["dateofbirth", "birthdate", "dob", "birthday"];

    /// <summary>Words that make it another thing: a question, a bound of a search, a substitute.</summary>
    private static readonly string[] OtherMeanings =
    [
        "is", "has", "have", "can", "should", "no", "not", "by", "without", "missing", "use", "show", "hide", "include", "require", "requires", "match", "matched", "matches",
        "min", "max", "minimum", "maximum", "earliest", "latest", "before", "after", "from", "to", "start", "end", "next", "last", "send", "happy",
        "masked", "redacted", "hashed", "hash", "encrypted", "index", "column", "row", "count", "position", "score", "weight", "percent", "invalid", "length",
    ];

    /// <summary>Whether the name is that of a date of birth; a further noun (<c>DateOfBirthStatus</c>) makes it another thing.</summary>
    public static bool IsName(string name) =>
        // Most names of a program have no b at all.
        name.IndexOfAny(['b', 'B']) >= 0 && NameWords.EndsWithAny(name, Terms) && !NameWords.ContainsAny(name, OtherMeanings);
}
