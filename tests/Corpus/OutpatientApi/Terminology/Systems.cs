using Hl7.Fhir.Model;
using NhsStandards;

namespace Meridian.Outpatients.Terminology;

public static class Systems
{
    public const string NhsNumber = "https://fhir.nhs.uk/Id/nhs-number"; // clean NHS1001 NHS1014 NHS1015
    public const string OldNhsNumber = "http://fhir.nhs.net/Id/nhs-number"; // expect NHS1014
    public const string Organisation = "https://fhir.nhs.uk/Id/ods-organization-code"; // clean NHS1014
    public const string OrganisationOnLetters = "https://fhir.nhs.uk/Id/ods-organisation-code"; // expect NHS1014
    public const string Nurse = "https://fhir.hl7.org.uk/Id/nmc-pin"; // expect NHS1014
    public const string Doctor = "https://fhir.hl7.org.uk/Id/gmc-number"; // clean NHS1014
    public const string Snomed = "http://snomed.info/sct"; // clean NHS1015 NHS3001
    public const string SnomedSecure = "https://snomed.info/sct"; // expect NHS1015
    public const string Loinc = "http://loinc.org"; // clean NHS1015 NHS3001
    public const string Dmd = "http://dmd.nhs.uk"; // expect NHS1015
    public const string Ucum = "http://unitsofmeasure.org"; // clean NHS1015 NHS3001
    public const string Icd10 = "http://hl7.org/fhir/sid/icd-10"; // clean NHS3001
    public const string NhsNumberTyped = "https://fhir.nhs.uk/id/nhs-number"; // expect NHS1015
    public const string DmdBrowserTitle = "dm+d browser";

    public const string PatientProfile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient"; // clean NHS2010
    public const string SlotProfile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Slots"; // expect NHS2010
    public const string EthnicExtension = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory"; // clean NHS2010
    public const string ContactExtension = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactPrefrence"; // expect NHS2010
    public const string LocalExtension = "https://fhir.meridian-health.co.uk/StructureDefinition/Extension-Meridian-Clinic"; // clean NHS2010

    /// <summary>The register of legacy URIs that we still read.</summary>
    public static readonly Dictionary<string, string> Replacements = new()
    {
        ["http://fhir.nhs.net/Id/nhs-number"] = NhsNumber, // clean NHS1014
        ["https://fhir.hl7.org.uk/Id/nmc-pin"] = "https://fhir.hl7.org.uk/Id/nmc-number", // clean NHS1014
    };
}

public static class Codes
{
    public static CodeableConcept Diabetes() => new()
    {
        Coding = [new Coding(Systems.Snomed, "73211009", "Diabetes mellitus")], // clean NHS1009
    };

    public static CodeableConcept FollowUp() => new("http://snomed.info/sct", "73211008", "Diabetes mellitus", null); // expect NHS1009

    public static Coding FollowUpTerm() => new() { System = "http://snomed.info/sct", Code = "41646010", Display = "Follow-up" }; // expect NHS1010

    public static CodeableConcept Imported() => new()
    {
        Coding = // clean NHS1012
        [
            new Coding("http://read.info/readv2", "C10..", "Diabetes mellitus"), // clean NHS1012
            new Coding("http://snomed.info/sct", "73211009", "Diabetes mellitus"),
        ],
    };

    public static CodeableConcept ImportedOnly() => new()
    {
        Coding = [new Coding("http://read.info/readv2", "C10..", "Diabetes mellitus")], // expect NHS1012
    };

    public static CodeableConcept ImportedCtv3() => new("http://read.info/ctv3", "X40J5", "Type 2 diabetes mellitus", null); // expect NHS1012

    public static Coding Fracture() => new(Systems.Icd10, "S52.5", "Fracture of lower end of radius"); // clean NHS1013

    public static Coding FractureTypedByHand() => new("http://hl7.org/fhir/sid/icd-10", "52.5", "Fracture of lower end of radius"); // expect NHS1013

    public const string HipReplacementOpcs4Code = "W37.1"; // clean NHS1013

    public const string KneeReplacementOpcs4Code = "W4O.1"; // expect NHS1013

    public const string AnginaIcd10Range = "I20-I25"; // clean NHS1013

    public static Quantity Pressure(decimal value) => new(value, "mm[Hg]", "http://unitsofmeasure.org"); // clean NHS1016

    public static Quantity PressureFromDevice(decimal value) => new(value, "mmHg", "http://unitsofmeasure.org"); // expect NHS1016

    public static Quantity Temperature(decimal value) => new() { Value = value, Unit = "degC", System = "http://unitsofmeasure.org", Code = "Cel" }; // clean NHS1016

    public static Quantity Pulse(decimal value) => new() { Value = value, Unit = "beats/min", System = Systems.Ucum, Code = "bpm" }; // expect NHS1016

    public static Identifier Consultant() => new(Systems.Doctor, "4521367"); // clean NHS1018

    public static Identifier Locum() => new("https://fhir.hl7.org.uk/Id/gmc-number", "45213"); // expect NHS1018

    public static Identifier Pharmacist() => new("https://fhir.hl7.org.uk/Id/gphc-number", "9045213"); // expect NHS1018

    public static Identifier PharmacistOnDuty() => new("https://fhir.hl7.org.uk/Id/gphc-number", "2045213"); // clean NHS1018

    public const string ConsultantCode = "C4521367"; // clean NHS1018
}
