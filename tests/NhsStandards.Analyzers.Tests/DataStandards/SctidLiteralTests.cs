using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class SctidLiteralTests
{
    private static RuleTest Rule => new("NHS1009");

    [Fact]
    public Task Flags_identifiers_that_are_none() => Rule.Flags("""
        using NhsStandards;
        using Hl7.Fhir.Model;
        class Problem { public string SnomedCode { get; set; } = [|"73211008"|]; [Sctid] public string? Site; public string? DmdCode; }
        static class Codes
        {
            public const string SnomedCode = [|"12345"|];
            public const string Diabetes = "73211008";
        }
        class Seeds
        {
            Problem New() => new() { SnomedCode = [|"073211009"|], Site = [|"1234567890123456789"|], DmdCode = [|"123456" + "036"|] };
            Coding A() => new("http://snomed.info/sct", [|"73211008"|]);
            Coding B() => new() { System = "http://snomed.info/sct", Code = [|"J45.9"|], Display = "Asthma" };
            Coding C() => new("https://dmd.nhs.uk", [|"73211008"|], "Diabetes");
            CodeableConcept D() => new("http://snomed.info/sct", [|Codes.Diabetes|], "Diabetes");
            SnomedCode Typed() => SnomedCode.Parse([|"73211008"|]);
            bool Compared(Problem problem) => problem.SnomedCode == [|"73211008"|] || problem.SnomedCode is "73211009";
            void Call() => Find(sctid: [|"73211008"|]);
            void Find(string sctid) { }
            HashSet<string> SnomedCodes = ["73211009", [|"73211008"|]];
        }
        """);

    [Fact]
    public Task Allows_identifiers_expressions_and_other_codes() => Rule.Allows("""
        using Hl7.Fhir.Model;
        class Problem { public string? SnomedCode { get; set; } public string? SnomedCodeDisplay; public string? OtherCode; public string? ReadCode; }
        class Seeds
        {
            public const string SnomedCode = "snomedCode2";
            public const string SnomedCodeColumn = "12345";
            public const string SnomedCodes = "01";
            Problem A() => new() { SnomedCode = "73211009", SnomedCodeDisplay = "12345", OtherCode = "73211008", ReadCode = "C10.." };
            Problem B() => new() { SnomedCode = "999000011000001104" };
            Problem C() => new() { SnomedCode = "404684003 : 363698007 = 39057004" };
            Problem D() => new() { SnomedCode = "<< 404684003" };
            Problem E() => new() { SnomedCode = "71388002|Procedure|" };
            Coding F() => new("http://snomed.info/sct", "138875005");
            Coding G() => new("http://snomed.info/sct", "Unknown");
            Coding H() => new("https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordType", "73211008");
            Coding I() => new() { System = "http://loinc.org", Code = "8867-4" };
            Coding J() => new() { System = "https://dmd.nhs.uk", Code = "777067000" };
            bool IsValidSctid(string sctid) => sctid != "73211008";
            bool Negative() => IsValidSctid("73211008");
        }
        """);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows("""
        class Seeds { string SnomedCode = "73211008"; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Seeds { string SnomedCode = [|"73211008"|] ; void M( { SnomedCode = ; Foo("73211008" }
        """);
}
