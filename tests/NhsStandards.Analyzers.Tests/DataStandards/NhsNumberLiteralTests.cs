using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class NhsNumberLiteralTests
{
    private static RuleTest Rule => new("NHS1001");

    [Fact]
    public Task Flags_constants_that_fail_the_check() => Rule.Flags("""
        class Patient { public string NhsNumber { get; set; } = [|"9434765918"|]; public string? NHS_No; }
        class Seeds
        {
            private const string TestNhsNumber = [|"943 475 6919"|];

            Patient Short() => new() { NhsNumber = [|"12345"|] };
            Patient Named() => new() { NHS_No = [|"999-123-4567"|] };
            void Assign(Patient patient) => patient.NhsNumber = [|"943476" + "5918"|];
            void Pass() => Find(nhsNumber: [|$"9434765918"|]);
            void Find(string nhsNumber = [|"1234567890"|]) { }
            string NhsNumberOfTester() => "1234567890";
            string[] NhsNumbers = [[|"1234567890"|], "9990000018"];
        }
        """);

    [Fact]
    public Task Flags_values_beside_the_nhs_number_system() => Rule.Flags("""
        using Hl7.Fhir.Model;
        class Seeds
        {
            Identifier A() => new("https://fhir.nhs.uk/Id/nhs-number", [|"1234567890"|]);
            Identifier B() => new() { System = "https://fhir.nhs.uk/Id/nhs-number", Value = [|"1234567890"|] };
            Identifier Other() => new("https://hospital.example/mrn", "1234567890");
        }
        """);

    [Fact]
    public Task Flags_text_for_the_toolkit_type() => Rule.Flags("""
        using NhsStandards;
        class Seeds { NhsNumber Number => NhsNumber.Parse([|"943 476 5918"|]); }
        """);

    [Fact]
    public Task Flags_a_constant_where_it_is_used_as_an_nhs_number() => Rule.Flags("""
        class Seeds
        {
            private const string Tester = "1234567890";
            void Run() => Find([|Tester|]);
            void Find(string nhsNumber) { }
        }
        """);

    [Fact]
    public Task Allows_what_only_looks_alike() => Rule.Allows("""
        class Patient { public string NhsNumber { get; set; } = ""; public string? NhsNumberStatus; public string? Isbn; public string? Phone; }
        class Code
        {
            public const string NhsNumber = "NHS_NUMBER";
            public const string NhsNumberSystem = "https://fhir.nhs.uk/Id/nhs-number";
            string NhsNumberHint = "For example, 999 123 4567";
            string NhsNumberMask = "000 000 0000";
            int MaximumNhsNumberLength = 12;
            string MaskedNhsNumber = "999 999 1";
            Patient Good() => new() { NhsNumber = "999 000 0018", NhsNumberStatus = "01", Isbn = "0306406153", Phone = "0113 3970000" };
            Patient Zero() => new() { NhsNumber = "943 476 5870" };
            bool Placeholder(Patient patient) => patient.NhsNumber == "1234567890" || patient.NhsNumber is "0000000001";
            bool IsValidNhsNumber(string nhsNumber) => nhsNumber.Length == 10;
            bool Negative() => IsValidNhsNumber("1234567890");
        }
        """);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows("""
        class Seeds { string NhsNumber = "1234567890"; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Seeds { string NhsNumber = [|"1234567890"|] ; void M( { NhsNumber = ; Foo("1234567890" }
        """);

    [Fact]
    public Task Allows_codes_and_columns() => Rule.Allows("""
        class IdentifierTypeCodes { const string NhsNumber = "01"; }
        class CsvLayout { public const string NhsNumber = "3"; }
        """);
}
