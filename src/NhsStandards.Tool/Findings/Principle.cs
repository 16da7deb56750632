namespace NhsStandards.Tool.Findings;

/// <summary>A principle, which the thousands of a rule's id name: NHS1001 belongs to the first.</summary>
/// <param name="Number">The number in the order of the NHS architecture principles that the rules follow.</param>
/// <param name="Title">What a report calls it.</param>
internal sealed record Principle(int Number, string Title)
{
    /// <summary>In the order of their numbers.</summary>
    public static IReadOnlyList<Principle> All { get; } =
    [
        new(1, "Open data standards"),
        new(2, "Interoperability and open interfaces"),
        new(3, "Internet first"),
        new(4, "Public cloud first"),
        new(5, "Cyber security"),
        new(6, "Privacy, audit and access"),
        new(7, "Separate layers of the patient record"),
        new(8, "Modern browsers and inclusion"),
        new(9, "Standard definitions"),
    ];

    /// <summary>The principle of a rule, or nothing where the id is not one of ours.</summary>
    public static Principle? Of(string ruleId) =>
        ruleId.Length == 7 && ruleId.StartsWith("NHS", StringComparison.Ordinal) && int.TryParse(ruleId.AsSpan(3), out var number)
            ? All.FirstOrDefault(principle => principle.Number == number / 1000)
            : null;
}
