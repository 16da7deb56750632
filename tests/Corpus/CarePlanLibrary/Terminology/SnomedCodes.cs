using System.Text.Json.Serialization;
using Hl7.Fhir.Model;
using NhsStandards;

namespace Harbour.CarePlans.Terminology;

public static class SnomedCodes
{
    public const string System = "http://snomed.info/sct"; // clean NHS3001 NHS1015

    public static readonly SnomedCode Root = SnomedCode.Parse("138875005"); // clean NHS1009 NHS1010

    public static readonly SnomedCode HeartAttack = SnomedCode.Parse("22298006"); // clean NHS1009

    public const string FallSnomedCode = "16296050041"; // expect NHS1009

    public static readonly SnomedCode Mistyped = SnomedCode.Parse("22298016"); // expect NHS1009

    public const string FindingSnomedCode = "404684003"; // clean NHS1009

    public const string ConstipationConceptId = "14760008"; // clean NHS1009 NHS1010

    public static Coding WrongComponent() => new(System, "680946014", "Clinical finding"); // expect NHS1010

    public static Coding Relationship() => new("http://snomed.info/sct", "100022", "Is a"); // expect NHS1010

    public static Coding Medicine() => new("https://dmd.nhs.uk", "777067000", "Co-codamol"); // clean NHS1009 NHS1015

    public const string DescriptionId = "680946014"; // clean NHS1010

    public const string DiabetesEcl = "<< 73211009 : 363698007 = *"; // clean NHS1009

    public const string DiabetesValueSet = "http://snomed.info/sct?fhir_vs=ecl/<73211009"; // clean NHS1009 NHS1015 NHS3001
}

/// <summary>What goes to the browser and to the tablets.</summary>
[JsonSerializable(typeof(ConceptDto))]
public sealed partial class ConceptJson;

public sealed class ConceptDto
{
    public long SnomedCode { get; init; } // expect NHS1011

    [JsonNumberHandling(JsonNumberHandling.WriteAsString)]
    public long SnomedConceptId { get; init; } // clean NHS1011

    public string Display { get; init; } = "";
}

internal sealed class ConceptRow
{
    public long SnomedConceptId { get; set; } // clean NHS1011

    public int SnomedCode { get; set; } // expect NHS1011

    public double Sctid { get; set; } // expect NHS1011

    public int ConceptCount { get; set; } // clean NHS1011
}

public static class Classifications
{
    public const string DementiaIcd10Code = "F03X"; // clean NHS1013

    public const string StrokeIcd10Code = "I6.4"; // expect NHS1013

    public const string PneumoniaIcd10 = "J18.9"; // clean NHS1013

    public const string CircumcisionOpcs4 = "N303"; // clean NHS1013

    public const string CataractOpcs4 = "C7"; // expect NHS1013

    public const string ChapterIcd10 = "I00-I99"; // clean NHS1013

    public static Identifier Nurse() => new("https://fhir.hl7.org.uk/Id/nmc-number", "98I1234E"); // clean NHS1018

    public static Identifier AgencyNurse() => new("https://fhir.hl7.org.uk/Id/nmc-number", "98I"); // expect NHS1018

    public static Quantity Weight(decimal value) => new() { Value = value, Unit = "kilograms", System = "http://unitsofmeasure.org", Code = "kg" }; // clean NHS1016

    public static Quantity Dose(decimal value) => new(value, "mcg", "http://unitsofmeasure.org"); // expect NHS1016

    public static Quantity Height(decimal value) => new() { Value = value, Unit = "cm", System = "https://unitsofmeasure.org", Code = "cm" }; // expect NHS1015

    public static Quantity Falls(decimal value) => new() { Value = value, Unit = "falls", System = "http://unitsofmeasure.org", Code = "{falls}" }; // clean NHS1016
}

/// <summary>What the first release exported for the practice system.</summary>
public static class PracticeExport
{
    public static CodeableConcept Problem(string code) => new() { Coding = [new Coding("http://read.info/readv2", code)] }; // expect NHS1012

    public static CodeableConcept Mapped(string read, string snomed) => new() { Coding = [new Coding("http://read.info/readv2", read), new Coding("http://snomed.info/sct", snomed)] }; // clean NHS1012

    public const string CarePlanProfile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-CarePlan"; // clean NHS2010

    public const string GoalProfile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-CareGoal"; // expect NHS2010

    public const string StaleExtension = "https://fhir.nhs.uk/R4/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus"; // expect NHS1014
}
