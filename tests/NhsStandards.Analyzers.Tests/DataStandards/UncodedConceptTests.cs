using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class UncodedConceptTests
{
    private static RuleTest Rule => new("NHS1023");

    [Fact]
    public Task Flags_concepts_in_patient_and_clinical_types() => Rule.Flags("""
        using System.ComponentModel.DataAnnotations;
        class Patient
        {
            public string [|Gender|] { get; set; } = "";
            [Required, StringLength(10)] public string? [|Sex|] { get; set; }
            public string [|Ethnicity|] = "";
            public string? [|EthnicGroup|];
            public char [|SexAtBirth|] { get; init; }
            public bool [|IsMale|] { get; set; }
            public int [|MaritalStatus|] { get; set; }
            public short? [|PatientGender|] { get; set; }
        }
        record PatientDto(string Name, string [|Gender|]);
        class Referral { public NhsStandards.NhsNumber NhsNumber { get; set; } public string [|Ethnicity|] { get; set; } = ""; }
        class Admission { public Guid PatientId { get; set; } public string [|PrimaryIcd10Code|] { get; set; } = ""; public string? [|ProcedureOpcs4Code|]; }
        class Diagnosis { public required string [|SnomedCode|] { get; set; } public string Description { get; set; } = ""; }
        record MedicationItem(string [|DmdCode|], string Name);
        struct AllergyEntry { public string [|SnomedConceptId|]; }
        class LetterRequest { public string [|PatientGender|] { get; set; } = ""; public string ClinicianGender { get; set; } = ""; }
        record Participant(string NhsNumber, string? [|SexRegisteredAtBirth|], bool? GenderIsSameAsSexRegisteredAtBirth, string? [|EthnicBackground|]);
        interface IServiceUser { string [|Gender|] { get; } }
        """);

    [Fact]
    public Task Names_the_type_to_use() => Rule.FlagsAs(DiagnosticSeverity.Warning,
        "class Diagnosis { public string {|#0:SnomedCode|} { get; set; } = \"\"; }", "SnomedCode", "a SNOMED CT code", "string", "SnomedCode");

    [Fact]
    public Task Allows_coded_types_and_checked_text() => Rule.Allows("""
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Hl7.Fhir.Model;
        using NhsStandards;
        enum Gender { Male, Female, Indeterminate, NotKnown }
        class GenderCheckAttribute : ValidationAttribute;
        class Patient
        {
            public Gender Gender { get; set; }
            public Gender? Sex { get; set; }
            public Code<AdministrativeGender> StatedGender { get; set; } = new();
            public CodeableConcept? Ethnicity { get; set; }
            public SnomedCode SnomedCode { get; set; }
            [Sctid] public string DiagnosisSnomedCode { get; set; } = "";
            [AllowedValues("1", "2", "9", "X")] public string? BirthSex { get; set; }
            [GenderCheck] public string? GenderIdentity { get; set; }
            [RegularExpression("^[A-Z][0-9]{2}$")] public string? Icd10Code { get; set; }
            [JsonConverter(typeof(JsonStringEnumConverter))] public string? MaritalStatus { get; set; }
        }
        """);

    [Fact]
    public Task Allows_display_text_and_other_names() => Rule.Allows("""
        class Patient
        {
            public string Gender { get; set; } = "";
            public string GenderCode { get; set; } = "";
            public string Ethnicity { get; set; } = "";
            public int EthnicityId { get; set; }
            public string Sex { get; set; } = "";
            public string SexCodeSystem { get; set; } = "";
            public string GenderDisplay = "", EthnicityDescription = "", DisplayGender = "", MaritalStatusText = "";
            public const string GenderColumn = "gender";
            public static string SnomedCode => "SNOMED";
            public bool HasGender, HasEthnicity, IsSameSex;
            public string PractitionerGender = "", Sussex = "", Essex = "";
            public long DiagnosisSnomedCode;
        }
        """);

    [Fact]
    public Task Allows_other_types() => Rule.Allows("""
        using System.Xml.Serialization;
        class Employee { public string Gender { get; set; } = ""; public string Ethnicity { get; set; } = ""; }
        class Product { public string Sex { get; set; } = ""; public bool IsMale; }
        class CodeListEntry { public string SnomedCode { get; set; } = ""; }
        class PatientViewModel { public string Gender { get; set; } = ""; }
        namespace Clinic.ViewModels { class PatientDetails { public string Gender { get; set; } = ""; } }
        namespace System.Windows { class Window; }
        class EditPatient : System.Windows.Window { private string gender = ""; public int PatientId; }
        class PatientOptions { public string PatientGender { get; set; } = ""; }
        class PatientFilter { public string? Gender { get; set; } }
        class PatientStatistics { public int Gender { get; set; } }
        class PatientService { private readonly string gender = ""; }
        [XmlRoot("patient")] public class PatientXml { public string? Gender { get; set; } }
        class FhirPatient { public string ResourceType { get; set; } = "Patient"; public string? Gender { get; set; } }
        static class PatientColumns { public const string Gender = "gender"; }
        """);

    [Fact]
    public Task Allows_migrations_and_fulfilled_contracts() => Rule.Flags("""
        using Microsoft.EntityFrameworkCore.Migrations;
        partial class AddPatient : Migration { private string gender = ""; private string patientId = ""; protected override void Up(MigrationBuilder builder) { } }
        interface IPatient { string [|Gender|] { get; } }
        class Patient : IPatient { public string Gender { get; set; } = ""; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Patient { public string [|Gender|] { get; set; public Missing Sex; public Ethnicity; record PatientDto(string [|Gender|], string
        """);

    [Fact]
    public Task A_code_of_SNOMED_CT_becomes_the_toolkits_type() => Rule.Fixes(
        """
        class Diagnosis { public string [|SnomedCode|] { get; set; } = ""; public string? [|DmdCode|] { get; set; } }
        class Diagnoses { Diagnosis Of(string code) => new Diagnosis { SnomedCode = code }; Diagnosis Demo() => new() { SnomedCode = "73211009" }; }
        """,
        """
        using NhsStandards;

        class Diagnosis { public SnomedCode SnomedCode { get; set; } public SnomedCode? DmdCode { get; set; } }
        class Diagnoses { Diagnosis Of(string code) => new Diagnosis { SnomedCode = SnomedCode.Parse(code) }; Diagnosis Demo() => new() { SnomedCode = SnomedCode.Parse("73211009") }; }
        """);

    [Theory]
    [InlineData("class Patient { public string [|Gender|] { get; set; } = \"\"; }")]
    [InlineData("class Diagnosis { public string [|Icd10Code|] { get; set; } = \"\"; }")]
    [InlineData("class Diagnosis { public string [|SnomedCode|] { get; set; } = \"73211008\"; }")]
    public Task Text_stays_where_there_is_no_type_for_it(string code) => Rule.OffersNoFix(code);
}
