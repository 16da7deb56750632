using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class CodeListValueTests
{
    private const string Gender = """
        {
          "resourceType": "CodeSystem", "id": "gender", "name": "PersonStatedGender", "url": "https://fhir.example.org/CodeSystem/gender", "content": "complete",
          "concept": [
            { "code": "1", "display": "Male" }, { "code": "2", "display": "Female" }, { "code": "9", "display": "Indeterminate" },
            { "code": "X", "display": "Not known", "concept": [ { "code": "X1" } ] }
          ]
        }
        """;

    private static RuleTest Rule => new RuleTest("NHS1019").WithFile("/0/nhs/gender.json", Gender, "CodeList");

    [Fact]
    public Task Flags_values_that_the_list_does_not_have() => Rule.Flags("""
        using NhsStandards;
        class Patient
        {
            [NhsCodeList("gender")] public string Gender { get; set; } = [|"M"|];
            [NhsCodeList("PersonStatedGender")] public string? ByName;
            [NhsCodeList("https://fhir.example.org/CodeSystem/gender")] public string? ByUrl { get; init; }
        }
        record Person([NhsCodeList("gender")] string Gender);
        class Mapper
        {
            private const string Female = "F";
            void Set(Patient patient, bool isMale) { patient.Gender = isMale ? "1" : [|"0"|]; patient.ByName = [|Female|]; }
            Patient New() => new() { ByUrl = [|"Male"|] };
            Person Make() => new([|"3"|]);
            bool IsMale(Patient patient, Person person) => patient.Gender == [|"M"|] || person.Gender is [|"m"|] or "1";
            [return: NhsCodeList("gender")] string Map(string fhir) => fhir switch { "male" => "1", "female" => "2", _ => [|"U"|] };
            void Find([NhsCodeList("gender")] string code) { }
            void Go() => Find(code: [|"A/B"|]);
            int Sort(Patient patient) => patient.Gender switch { "1" => 1, [|"W"|] => 2, _ => 3 };
        }
        """);

    [Fact]
    public Task Allows_codes_of_the_list_and_what_is_not_marked() => Rule.Allows("""
        using NhsStandards;
        class Patient
        {
            [NhsCodeList("gender")] public string Gender { get; set; } = "";
            [NhsCodeList("gender")] public string? Other { get; set; } = null;
            [NhsCodeList("gender")] public string Nested = "X1";
            [NhsCodeList("unknown-list")] public string Unknown { get; set; } = "whatever";
            public string Free { get; set; } = "M";
            void Set(string text) { Gender = "9"; Gender = text; Gender = $"{text}0"; }
        }
        """);

    [Theory]
    [InlineData("""{ "resourceType": "CodeSystem", "id": "status", "content": "fragment", "concept": [ { "code": "1" } ] }""")]
    [InlineData("""{ "resourceType": "ValueSet", "id": "status", "compose": { "include": [ { "system": "http://snomed.info/sct", "filter": [ { "property": "concept", "op": "is-a", "value": "1" } ] } ] } }""")]
    [InlineData("""{ "resourceType": "ValueSet", "id": "status", "compose": { "include": [ { "system": "http://unknown.example" } ] } }""")]
    [InlineData("""{ "resourceType": "ValueSet", "id": "status" }""")]
    [InlineData("""{ "resourceType": "StructureDefinition", "id": "status" }""")]
    [InlineData("""{ "resourceType": "CodeSystem", "id": "status", "content": "complete", "concept": "none" }""")]
    [InlineData("""{ "resourceType": 3, "id": [], """)]
    [InlineData("[]")]
    [InlineData("")]
    public Task Allows_anything_where_the_file_does_not_tell_all_codes(string file) => new RuleTest("NHS1019").WithFile("/0/nhs/status.json", file, "CodeList").Allows("""
        class Patient { [NhsStandards.NhsCodeList("status")] public string Status { get; set; } = "Z"; }
        """);

    [Theory]
    [InlineData("""{ "resourceType": "ValueSet", "id": "status", "compose": { "include": [ { "system": "https://fhir.example.org/CodeSystem/gender" }, { "system": "x", "concept": [ { "code": "Y" } ] } ] } }""")]
    [InlineData("""{ "resourceType": "ValueSet", "id": "status", "expansion": { "contains": [ { "code": "1" }, { "code": "Y" } ] } }""")]
    [InlineData("""{ "resourceType": "CodeSystem", "id": "status", "content": "complete", "caseSensitive": false, "concept": [ { "code": "1" }, { "code": "y" } ] }""")]
    public Task Reads_value_sets(string file) => Rule.WithFile("/0/nhs/status.json", file, "CodeList").Flags("""
        class Patient { [NhsStandards.NhsCodeList("status")] public string Status { get; set; } = [|"Z"|]; void Set() { Status = "1"; Status = "Y"; } }
        """);

    [Fact]
    public Task Ignores_other_files() => new RuleTest("NHS1019").WithFile("/0/appsettings.json", Gender, "Configuration").Allows("""
        class Patient { [NhsStandards.NhsCodeList("gender")] public string Gender { get; set; } = "M"; }
        """);

    [Fact]
    public Task Offers_the_code_that_is_shown_so() => Rule.Fixes(
        """
        using NhsStandards;
        class Patient { [NhsCodeList("gender")] public string Gender { get; set; } = [|"Female"|]; bool IsUnknown => Gender == [|"x"|]; }
        """,
        """
        using NhsStandards;
        class Patient { [NhsCodeList("gender")] public string Gender { get; set; } = "2"; bool IsUnknown => Gender == "X"; }
        """);

    [Theory]
    [InlineData("""A\"B""")]
    [InlineData("""A\\B""")]
    [InlineData("""A{B""")]
    public Task Offers_no_code_that_a_literal_would_have_to_escape(string code) => new RuleTest("NHS1019")
        .WithFile("/0/nhs/sites.json", """{ "resourceType": "CodeSystem", "id": "sites", "content": "complete", "concept": [ { "code": "CODE", "display": "Main" } ] }""".Replace("CODE", code), "CodeList")
        .OffersNoFix("""
            class Ward { [NhsStandards.NhsCodeList("sites")] public string Site { get; set; } = [|"Main"|]; }
            """);

    [Fact]
    public Task Offers_nothing_for_other_values() => Rule.OffersNoFix("""
        class Patient { [NhsStandards.NhsCodeList("gender")] public string Gender { get; set; } = [|"M"|]; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        using NhsStandards;
        class Patient { [NhsCodeList("gender")] public string Gender { get; set; } = [|"M"|]; [NhsCodeList] public string A = "M"; [NhsCodeList(1)] public string B = "M"; [NhsCodeList("gender")] public Missing C = 
        """);
}
