using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class ClassificationCodeTests
{
    private static RuleTest Rule => new("NHS1013");

    [Fact]
    public Task Flags_malformed_codes() => Rule.Flags("""
        using Hl7.Fhir.Model;
        class Episode { public string Icd10Code { get; set; } = [|"j45.9"|]; public string? OpcsCode; public string? PrimaryIcd10; }
        class Seeds
        {
            private const string TestOpcs4Code = [|"W37"|];
            Episode New() => new() { Icd10Code = [|"A123.4"|], OpcsCode = [|"W37.12"|], PrimaryIcd10 = [|"J4" + "5.XX1"|] };
            Coding Fhir() => new("http://hl7.org/fhir/sid/icd-10-uk", [|"J45.91B"|]);
            void Call() => Find(icd10Codes: [[|"J4X"|], "J45"]);
            void Find(string[] icd10Codes) { }
            private const string CataractOpcs4 = [|"C7"|];
            Coding WithoutLetter() => new("http://hl7.org/fhir/sid/icd-10", [|"52.5"|]);
        }
        """);

    [Fact]
    public Task Flags_unpadded_codes_of_a_data_set() => Rule.Flags("""
        using NhsStandards;
        class Episode { [CdsField] public string? Icd10Code { get; set; } public string? OtherIcd10Code { get; set; } }
        class Seeds { Episode New() => new() { Icd10Code = [|"I10"|], OtherIcd10Code = "I10" }; Episode Padded() => new() { Icd10Code = "I10X" }; }
        """);

    [Fact]
    public Task Allows_codes_ranges_and_names() => Rule.Allows("""
        using Hl7.Fhir.Model;
        class Episode { public string Icd10Code { get; set; } = ""; public string? OpcsCode; public string? Icd10CodeSystem; public string? Postcode; }
        class Seeds
        {
            public const string Icd10Code = "icd10_code";
            public const string Icd10 = "ICD-10";
            public const string Opcs4 = "OPCS4";
            public const string ChosenIcd10 = "2016";
            public const string OtherOpcs4 = "4";
            string[] Icd10Codes = ["J45", "J45.9", "J459", "I10X", "S72.01", "S7201", "M81.0-", "A17.0D", "G01XA", "I10X-", "I20-I25", "J4*", "J%", "J45.", "C00-D48"];
            string[] OpcsCodes = ["W371", "W37.1", "X999", "W37-W39"];
            Episode A() => new() { Icd10CodeSystem = "x1.5", Postcode = "a12 3bc" };
            bool Compared(Episode episode) => episode.Icd10Code == "j459" || episode.Icd10Code.StartsWith("j4");
            bool IsValidIcd10Code(string icd10Code) => true;
            bool Negative() => IsValidIcd10Code("j4x5");
            Coding Other() => new("http://loinc.org", "a12.34x");
        }
        """);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows("""
        class Seeds { string Icd10Code = "j45.9"; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Seeds { string Icd10Code = [|"j45.9"|] ; void M( { Icd10Code = ; Foo("j45.9" }
        """);

    [Fact]
    public Task Fix_pads() => Rule.Fixes(
        """
        using NhsStandards;
        class Episode { [CdsField] public string Icd10Code { get; set; } = [|"I10"|]; [CdsField] public string OtherIcd10Code { get; set; } = [|"B24"|]; }
        """,
        """
        using NhsStandards;
        class Episode { [CdsField] public string Icd10Code { get; set; } = "I10X"; [CdsField] public string OtherIcd10Code { get; set; } = "B24X"; }
        """);

    [Fact]
    public Task Offers_no_fix_for_other_faults() => Rule.OffersNoFix("""
        class Seeds { string Icd10Code = [|"j45.9"|]; }
        """);
}
