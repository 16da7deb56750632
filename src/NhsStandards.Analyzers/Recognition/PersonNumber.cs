using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

internal enum PersonNumberKind
{
    None,
    NhsNumber,
    ChiNumber,
    HealthAndCareNumber,
}

/// <summary>Recognises names, attributes and types that stand for a person's national number.</summary>
internal static class PersonNumber
{
    private static readonly string[] NhsTerms = ["nhsnumber", "nhsnumbers", "nhsno", "nhsnum"];
    private static readonly string[] ChiTerms = ["chinumber", "chinumbers", "chino", "chinum"];
    private static readonly string[] HealthAndCareTerms = ["hcnumber", "hcnumbers", "handcnumber", "healthandcarenumber", "hscnumber"];

    /// <summary>What a name says; a further noun (<c>NhsNumberStatus</c>) or a question (<c>HasNhsNumber</c>) makes it another thing.</summary>
    public static PersonNumberKind KindOfName(string name)
    {
        // Too short for any term: most names of a program end here.
        if (name.Length < 5)
            return PersonNumberKind.None;
        if (NamedFor.Any(name, NhsTerms))
            return PersonNumberKind.NhsNumber;
        // In one word it may be a name: Chino.
        if (!name.Equals("chino", StringComparison.OrdinalIgnoreCase) && NamedFor.Any(name, ChiTerms))
            return PersonNumberKind.ChiNumber;
        return NamedFor.Any(name, HealthAndCareTerms) ? PersonNumberKind.HealthAndCareNumber : PersonNumberKind.None;
    }

    /// <summary>What a member, parameter or variable is by the toolkit's attribute, else by its name.</summary>
    public static PersonNumberKind KindOf(ISymbol symbol, KnownTypes types) =>
        symbol.HasAttribute(types["NhsStandards.NhsNumberAttribute"]) ? PersonNumberKind.NhsNumber : KindOfName(symbol.Name);

    /// <summary>What a type of the toolkit is.</summary>
    public static PersonNumberKind KindOfType(ITypeSymbol? type) => type?.WithoutNullable() switch
    {
        { Name: "NhsNumber" } nhs when nhs.IsInNamespace("NhsStandards") => PersonNumberKind.NhsNumber,
        { Name: "ChiNumber" } chi when chi.IsInNamespace("NhsStandards") => PersonNumberKind.ChiNumber,
        { Name: "HealthAndCareNumber" } number when number.IsInNamespace("NhsStandards") => PersonNumberKind.HealthAndCareNumber,
        _ => PersonNumberKind.None,
    };

    /// <summary>What a type is by its name alone: teams have types of their own for these numbers.</summary>
    public static PersonNumberKind KindOfNamedType(ITypeSymbol? type) => type?.WithoutNullable() switch
    {
        { TypeKind: not (TypeKind.Class or TypeKind.Struct) } or { IsStatic: true } => PersonNumberKind.None,
        { Name: "NhsNumber" or "NHSNumber" } => PersonNumberKind.NhsNumber,
        { Name: "ChiNumber" or "CHINumber" } => PersonNumberKind.ChiNumber,
        { Name: "HealthAndCareNumber" } => PersonNumberKind.HealthAndCareNumber,
        _ => PersonNumberKind.None,
    };

    /// <summary>The kind of number that a FHIR identifier system stands for.</summary>
    public static PersonNumberKind KindOfSystem(string system) => system switch
    {
        "https://fhir.nhs.uk/Id/nhs-number" => PersonNumberKind.NhsNumber,
        "https://fhir.nhs.uk/Id/chi-number" => PersonNumberKind.ChiNumber,
        _ => PersonNumberKind.None,
    };

    /// <summary>Whether a text has a digit; without one it is no person's number.</summary>
    public static bool HasDigit(string text)
    {
        foreach (var character in text)
        {
            if (character is >= '0' and <= '9')
                return true;
        }

        return false;
    }

    /// <summary>The toolkit's type for the number.</summary>
    public static string TypeNameOf(PersonNumberKind kind) => kind switch
    {
        PersonNumberKind.ChiNumber => "ChiNumber",
        PersonNumberKind.HealthAndCareNumber => "HealthAndCareNumber",
        _ => "NhsNumber",
    };
}
