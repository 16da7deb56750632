using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Knowledge;

/// <summary>
/// The systems of the UK naming system index and of the terminologies that NHS data is coded in, and the retired forms of them.
/// </summary>
internal static class CanonicalUris
{
    private static readonly CanonicalUri[] Canonical =
    [
        new("https://fhir.nhs.uk/Id/nhs-number"),
        new("https://fhir.nhs.uk/Id/ods-organization-code"),
        new("https://fhir.nhs.uk/Id/ods-site-code"),
        new("https://fhir.nhs.uk/Id/sds-user-id"),
        new("https://fhir.nhs.uk/Id/sds-role-profile-id"),
        new("https://fhir.nhs.uk/Id/ppa-number"),
        new("https://fhir.nhs.uk/Id/cross-care-setting-identifier"),
        new("https://fhir.hl7.org.uk/Id/gmc-number"),
        new("https://fhir.hl7.org.uk/Id/gmp-number"),
        new("https://fhir.hl7.org.uk/Id/nmc-number"),
        new("https://fhir.hl7.org.uk/Id/gphc-number"),
        new("https://fhir.hl7.org.uk/Id/hcpc-number"),
        new("https://fhir.hl7.org.uk/Id/gdc-number"),
        new("https://fhir.hl7.org.uk/Id/goc-number"),
        new("http://hl7.org/fhir/sid/icd-10"),
        new("http://hl7.org/fhir/sid/icd-10-uk"),
        new(Snomed),
        new(Dmd, isPage: true),
        new("http://unitsofmeasure.org", isPage: true),
        new("http://loinc.org", isPage: true),
    ];

    /// <summary>Retired or wrong without scheme, which was written either way, and what replaced it.</summary>
    private static readonly (string Name, string Replacement)[] Retired =
    [
        // The domain of the DSTU2 era.
        ("fhir.nhs.net/Id/nhs-number", "https://fhir.nhs.uk/Id/nhs-number"),
        ("fhir.nhs.net/Id/ods-organization-code", "https://fhir.nhs.uk/Id/ods-organization-code"),
        ("fhir.nhs.net/Id/ods-organisation-code", "https://fhir.nhs.uk/Id/ods-organization-code"),
        ("fhir.nhs.net/Id/ods-site-code", "https://fhir.nhs.uk/Id/ods-site-code"),
        ("fhir.nhs.net/Id/sds-user-id", "https://fhir.nhs.uk/Id/sds-user-id"),
        ("fhir.nhs.net/Id/sds-role-profile-id", "https://fhir.nhs.uk/Id/sds-role-profile-id"),
        // The British spelling: the system is American.
        ("fhir.nhs.uk/Id/ods-organisation-code", "https://fhir.nhs.uk/Id/ods-organization-code"),
        ("fhir.hl7.org.uk/Id/nmc-pin", "https://fhir.hl7.org.uk/Id/nmc-number"),
    ];

    /// <summary>Definitions that moved to HL7 UK under their names: where they were, without scheme, and where they are.</summary>
    private static readonly (string Start, string Name, string Replacement)[] Moved =
    [
        ("fhir.nhs.uk/R4/StructureDefinition/", "Extension-UKCore-", "https://fhir.hl7.org.uk/StructureDefinition/"),
        ("fhir.nhs.uk/R4/CodeSystem/", "UKCore-", "https://fhir.hl7.org.uk/CodeSystem/"),
    ];

    /// <summary>The NHS number's object identifier: right in CDA and HL7 v3, wrong as a system in FHIR.</summary>
    public const string NhsNumberOid = "urn:oid:2.16.840.1.113883.2.1.4.1";

    public const string NhsNumber = "https://fhir.nhs.uk/Id/nhs-number";

    public const string Snomed = "http://snomed.info/sct";

    public const string Dmd = "https://dmd.nhs.uk";

    public const string ReadV2 = "http://read.info/readv2";

    public const string Ctv3 = "http://read.info/ctv3";

    /// <summary>Where a definition of UK Core is now that had its URI at NHS Digital before, or <see langword="null"/>.</summary>
    public static string? PlaceOf(TextPart text)
    {
        var scheme = text.SchemeLength;
        if (scheme == 0)
            return null;
        var rest = text.From(scheme);
        foreach (var (start, name, replacement) in Moved)
        {
            if (rest.StartsWith(start, StringComparison.Ordinal) && rest.From(start.Length) is var definition && definition.StartsWith(name, StringComparison.Ordinal))
                return replacement + definition;
        }

        return null;
    }

    /// <summary>What replaced a retired URI, or <see langword="null"/>.</summary>
    public static string? ReplacementOf(TextPart text)
    {
        var scheme = text.SchemeLength;
        if (scheme == 0)
            return null;
        var rest = text.From(scheme);
        foreach (var (retired, replacement) in Retired)
        {
            if (rest.Equals(retired, StringComparison.Ordinal))
                return replacement;
        }

        return null;
    }

    /// <summary>The canonical URI that differs only in scheme, case or a trailing slash, or <see langword="null"/>.</summary>
    public static CanonicalUri? NearMissOf(TextPart text)
    {
        var scheme = text.SchemeLength;
        if (scheme == 0)
            return null;
        var rest = text.From(scheme).WithoutTrailing('/');
        foreach (var canonical in Canonical)
        {
            var name = new TextPart(canonical.Uri);
            if (rest.Equals(name.From(name.SchemeLength), StringComparison.OrdinalIgnoreCase))
                return text.Equals(canonical.Uri, StringComparison.Ordinal) ? null : canonical;
        }

        return null;
    }
}
