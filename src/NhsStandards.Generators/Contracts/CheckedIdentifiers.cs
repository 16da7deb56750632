namespace NhsStandards.Generators.Contracts;

/// <summary>The identifier systems whose values have a checked type.</summary>
internal static class CheckedIdentifiers
{
    /// <summary>The type for a FHIR identifier system, or <see langword="null"/> where the value is just text.</summary>
    public static string? TypeOf(string? system) => system switch
    {
        "https://fhir.nhs.uk/Id/nhs-number" => "global::NhsStandards.NhsNumber",
        "https://fhir.nhs.uk/Id/chi-number" => "global::NhsStandards.ChiNumber",
        "https://fhir.nhs.uk/Id/ods-organization-code" or "https://fhir.nhs.uk/Id/ods-site-code" => "global::NhsStandards.OdsCode",
        _ => null,
    };
}
