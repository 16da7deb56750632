namespace NhsStandards.Analyzers.Recognition;

internal static class Amount
{
    /// <summary>Words beside a term that make an amount or a position of it: a bound, a count, a generator's next value.</summary>
    private static readonly string[] Words =
    [
        "min", "max", "minimum", "maximum", "lowest", "highest", "lower", "upper", "range", "first", "last", "start", "end",
        "count", "total", "length", "next", "seed", "digits", "hash", "index", "with", "matched", "unknown", "rejected", "percent", "percentage", "score", "weight", "rate", "invalid", "valid", "missing", "idx", "ordinal", "position", "column", "col", "row",
    ];

    /// <summary>Whether a name says that its number is calculated with.</summary>
    public static bool IsNamed(string name) => NameWords.ContainsAny(name, Words);
}
