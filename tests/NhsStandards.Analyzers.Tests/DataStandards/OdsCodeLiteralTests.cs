using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class OdsCodeLiteralTests
{
    private static RuleTest Rule => new("NHS1007");

    [Fact]
    public Task Flags_codes_of_another_form() => Rule.Flags("""
        using NhsStandards;
        using Hl7.Fhir.Model;
        class Practice { public string OdsCode { get; set; } = [|"y12345"|]; public string? PracticeCode; [OdsCode] public string? Provider; }
        record Referral(string OrganisationCode);
        class Seeds
        {
            private const string DefaultOdsCode = [|"A83-627"|];
            Practice New() => new() { OdsCode = [|"12"|], PracticeCode = [|"A83627-01"|], Provider = [|"rh802"|] };
            Referral Refer() => new([|"RH802.1"|]);
            Identifier Fhir() => new("https://fhir.nhs.uk/Id/ods-organization-code", [|"rh8"+"02"|]);
            Identifier Spaced() => new("https://fhir.nhs.uk/Id/ods-organization-code", [|"rcb 01"|]);
            OdsCode Typed() => OdsCode.Parse([|"A836270123"|]);
            string[] OdsCodes = [[|"a83627"|], "A83627"];
        }
        """);

    [Fact]
    public Task Allows_codes_names_and_placeholders() => Rule.Allows("""
        class Practice { public string OdsCode { get; set; } = ""; public string? OdsCodeType; public string? SiteCode; public string? OdsRecordId; }
        class Seeds
        {
            public const string OdsCode = "ods_code";
            public const string PracticeCode = "PracticeCode2";
            public const string OrganisationCode = "2";
            Practice A() => new() { OdsCode = "A83627", OdsCodeType = "x-12", SiteCode = "site-01", OdsRecordId = "5f1c1b8e-0d1f" };
            Practice B() => new() { OdsCode = "RTG" };
            Practice C() => new() { OdsCode = "000AA" };
            Practice D() => new() { OdsCode = "A*" };
            Practice E() => new() { OdsCode = "Unknown" };
            Practice F() => new() { OdsCode = "LSP010112" };
            bool Compared(Practice practice) => practice.OdsCode == "y12345";
            bool IsValidOdsCode(string odsCode) => odsCode.Length > 2;
            bool Negative() => IsValidOdsCode("y1-2345");
        }
        """);

    [Fact]
    public Task Allows_longer_codes_where_a_project_says_so() => Rule.WithOption("nhs_standards.ods_max_length", "12").Flags("""
        class Practice { string OdsCode = "A83627012345"; string OtherOdsCode = [|"A8362701234567"|]; }
        """);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows("""
        class Seeds { string OdsCode = "y12345"; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Seeds { string OdsCode = [|"y12345"|] ; void M( { OdsCode = ; Foo("y12345" }
        """);

    [Fact]
    public Task Fix_writes_upper_case() => Rule.Fixes(
        """
        class Seeds { string OdsCode = [|"rh802"|]; string[] OdsCodes = [[|"y12345"|], "A83627"]; }
        """,
        """
        class Seeds { string OdsCode = "RH802"; string[] OdsCodes = ["Y12345", "A83627"]; }
        """);

    [Fact]
    public Task Offers_no_fix_where_more_is_wrong() => Rule.OffersNoFix("""
        class Seeds { string OdsCode = [|"rh-802"|]; }
        """);
}
