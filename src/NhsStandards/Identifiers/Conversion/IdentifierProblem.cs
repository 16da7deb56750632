namespace NhsStandards;

/// <summary>The words for a text that is not an identifier; they never quote it.</summary>
internal static class IdentifierProblem
{
    public static string Describe(string noun, string problem) => "The text is not " + noun + ": " + problem + ".";

    public static FormatException ToException(string noun, string problem) => new(Describe(noun, problem));

    public static FormatException UnknownFormat(string noun) => new("The only format of " + noun + " is 'G'.");

    public static ArgumentException WrongComparison(string noun) => new("Only " + noun + " compares with " + noun + ".", "obj");
}
