using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class DateOfBirthTypeTests
{
    private static RuleTest Rule => new("NHS1021");

    [Fact]
    public Task Flags_text_instants_and_numbers() => Rule.Flags("""
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Microsoft.AspNetCore.Identity;
        class Patient
        {
            public DateTime [|DateOfBirth|] { get; set; }
            public DateTime? [|Dob|] { get; set; }
            public DateTimeOffset [|BirthDate|] { get; init; }
            public required string [|DOB|] { get; set; }
            public string? [|date_of_birth|];
            public int [|MotherDob|];
            private readonly DateTime [|_dateOfBirth|];
            [JsonPropertyName("dateOfBirth")] public string [|PatientDateOfBirth|] { get; set; } = "";
            [Required, DataType(DataType.Date)] public DateTime [|ChildBirthDate|] { get; set; } = new(1980, 1, 1);
            [PersonalData] public DateTime [|CarerDateOfBirth|] { get; set; }
        }
        record Referral(string Name, DateTime [|DateOfBirth|]);
        record struct Key(string Surname, string [|Dob|]);
        interface IPerson { DateTime [|DateOfBirth|] { get; } }
        class Player : IPerson { public DateTime DateOfBirth { get; set; } }
        abstract class Base { public abstract DateTimeOffset? [|DateOfBirth|] { get; } }
        class Derived : Base { public override DateTimeOffset? DateOfBirth => null; }
        """);

    [Fact]
    public Task Says_why() => Rule.FlagsAs(DiagnosticSeverity.Warning, "class Patient { public DateTime? {|#0:DateOfBirth|} { get; set; } }",
        "DateOfBirth", "DateTime", "an instant that another time zone moves to another day");

    [Fact]
    public Task Reports_what_holds_the_date_and_not_what_shows_it() => Rule.Flags("""
        class Patient
        {
            private DateTime [|_dateOfBirth|];
            public DateTime DateOfBirth { get => _dateOfBirth; set => _dateOfBirth = value; }
            public string BirthDate => _dateOfBirth.ToString("d MMMM yyyy");
            public string Dob { get { return ""; } }
        }
        """);

    [Fact]
    public Task Allows_other_dates_and_dates_of_other_types() => Rule.Allows("""
        class Patient
        {
            public DateOnly DateOfBirth { get; set; }
            public DateOnly? Dob { get; init; }
            public Hl7.Fhir.Model.Date BirthDate { get; set; } = new();
            public DateTime BirthDateTime { get; set; }
            public DateTime TimeOfBirth, DateOfDeath, RegisteredOn, DateOfBirthVerifiedAt;
            public int YearOfBirth, BirthYear, DobColumn, MatchedDob;
            public bool HasDateOfBirth, IsDobKnown;
            public string PlaceOfBirth = "", DateOfBirthStatus = "", Adobe = "";
            public const string DateOfBirthClaim = "birthdate";
            public const string BirthDateKey = "birth_date";
            public static readonly string DobColumnName = "dob";
            public string DobHeader { get; } = "Dob";
            public string DateOfBirthText = "", FormattedDateOfBirth = "", DisplayDob = "", RawDob = "";
            public DateTime? MinimumDateOfBirth { get; set; }
            void Find(DateTime dateOfBirth) { var dob = dateOfBirth; }
        }
        enum Columns { DateOfBirth, Dob }
        """);

    [Fact]
    public Task Allows_what_a_format_or_page_asks_for() => Rule.Allows("""
        using System.Runtime.Serialization;
        using System.Text.Json.Serialization;
        using System.Xml.Serialization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        class Converter : JsonConverter<DateTime>
        {
            public override DateTime Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => default;
            public override void Write(System.Text.Json.Utf8JsonWriter writer, DateTime value, System.Text.Json.JsonSerializerOptions options) { }
        }
        class Message { [JsonConverter(typeof(Converter))] public DateTime DateOfBirth { get; set; } }
        [XmlRoot("patient")] public class Demographics { public DateTime DateOfBirth { get; set; } [XmlAttribute] public string? Dob { get; set; } }
        [DataContract] class Soap { [DataMember] public DateTime DateOfBirth { get; set; } }
        namespace CsvHelper.Configuration.Attributes { class NameAttribute(string name) : Attribute { public string Name => name; } }
        class CsvRow { [CsvHelper.Configuration.Attributes.Name("DOB")] public string DateOfBirth { get; set; } = ""; }
        class PatientViewModel { public string DateOfBirth { get; set; } = ""; }
        class DetailsModel : PageModel { [BindProperty] public string DateOfBirth { get; set; } = ""; }
        class SearchParameters { [FromQuery(Name = "birthdate")] public string? BirthDate { get; set; } }
        class FhirPatient { public string ResourceType => "Patient"; public string? BirthDate { get; set; } }
        """);

    [Fact]
    public Task Allows_migrations() => Rule.Allows("""
        using Microsoft.EntityFrameworkCore.Migrations;
        partial class Initial : Migration
        {
            private DateTime dateOfBirth;
            protected override void Up(MigrationBuilder builder) =>
                builder.CreateTable("Patients", table => new { DateOfBirth = table.Column<DateTime>() });
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Patient { public DateTime [|DateOfBirth|] { get; set; public Missing Dob; public string [|BirthDate|] { get; = } record R(DateTime [|Dob|], string
        """);
}
