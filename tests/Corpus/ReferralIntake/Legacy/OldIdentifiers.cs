using Hl7.Fhir.Model; // expect NHS2001
using NhsStandards;

namespace Northgate.ReferralIntake.Legacy;

/// <summary>Bundles of the first national pilots are still in the archive.</summary>
public static class OldIdentifiers
{
    [LegacyUriMap]
    public static string Modern(string system) => system switch
    {
        "http://fhir.nhs.net/Id/nhs-number" => "https://fhir.nhs.uk/Id/nhs-number", // clean NHS1014
        "https://fhir.nhs.uk/Id/ods-organisation-code" => "https://fhir.nhs.uk/Id/ods-organization-code", // clean NHS1014
        _ => system,
    };

    public static Identifier ForArchive(NhsNumber number) => new("https://fhir.nhs.net/Id/nhs-number", number.Value); // expect NHS1014

    public static Identifier ForPractice(OdsCode practice) => new("https://fhir.nhs.uk/Id/ods-organization-code", practice.Value); // clean NHS1014

    public static Identifier ForDocument(string id) => new("urn:oid:2.16.840.1.113883.2.1.4.1", id); // expect NHS1014

    public const string CdaRoot = "2.16.840.1.113883.2.1.4.1"; // clean NHS1014

    public static CodeableConcept Reason(string snomed) => new("https://snomed.info/sct", snomed); // expect NHS1015

    public static CodeableConcept ReasonModern(string snomed) => new("http://snomed.info/sct", snomed); // clean NHS1015
}
