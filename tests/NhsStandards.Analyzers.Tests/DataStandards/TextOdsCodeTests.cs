using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class TextOdsCodeTests
{
    private static RuleTest Rule => new("NHS1026");

    [Fact]
    public Task Flags_members_that_hold_a_code() => Rule.Flags("""
        class Practice
        {
            public string [|OdsCode|] { get; set; } = "";
            public string? [|ODSCode|];
            private readonly string [|_odsCode|] = "A81001";
            public string [|OrganisationCode|] { get; init; } = "";
            public required string [|GpPracticeCode|] { get; set; }
            public string? [|PrimaryCareProvider|] { get; set; }
        }
        record Site(string [|OdsCode|], string Name);
        interface ISite { string [|OdsCode|] { get; } }
        class Pharmacy : ISite { public string OdsCode { get; set; } = ""; }
        """);

    [Fact]
    public Task Is_a_suggestion_inside_a_process() => Rule.FlagsAs(DiagnosticSeverity.Info, "class Practice { public string {|#0:OdsCode|} { get; set; } = \"\"; }", "OdsCode");

    [Theory]
    [InlineData("class PracticeResponse { public string {|#0:OdsCode|} { get; set; } = \"\"; }")]
    [InlineData("record BookingMessage(string {|#0:OdsCode|});")]
    [InlineData("class Site { [System.Text.Json.Serialization.JsonPropertyName(\"odsCode\")] public string {|#0:OdsCode|} { get; set; } = \"\"; }")]
    [InlineData("class Site { [Newtonsoft.Json.JsonProperty(\"name\")] public string? Name { get; set; } public string {|#0:OdsCode|} { get; set; } = \"\"; }")]
    public Task Is_a_warning_in_a_contract(string code) => Rule.FlagsAs(DiagnosticSeverity.Warning, code, "OdsCode");

    [Fact]
    public Task Allows_what_is_no_code_or_is_meant_as_text() => Rule.Allows("""
        using System.Xml.Serialization;
        using Microsoft.AspNetCore.Mvc;
        using NhsStandards;
        class Columns
        {
            public const string OdsCode = "ods_code";
            public static string OrganisationCode => "organisation_code";
            public string OdsCodeSystem = "", OrganisationName = "", PracticeName = "", OdsCodeClaim = "", RawOdsCode = "", OdsCodeText = "";
            public string PracticeCode { get; } = "practice-code";
            public string SalesOrganisationCode = "";
            public OdsCode SiteOdsCode { get; set; }
            public bool HasOdsCode;
            [OdsCode] public string? CheckedOdsCode { get; set; }
            [FromQuery] public string? QueriedOdsCode { get; set; }
            [XmlElement] public string? XmlOdsCode { get; set; }
            void Find(string odsCode) { var code = odsCode; }
        }
        class SiteViewModel { public string OdsCode { get; set; } = ""; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Site { public string [|OdsCode|] { get; set; public Missing OrganisationCode; record Key(string [|OdsCode|], string
        """);

    [Fact]
    public Task Text_is_parsed_where_it_is_written_and_asked_for_where_it_is_read() => Rule.Fixes(
        """
        class Site { public string [|OdsCode|] { get; set; } = ""; public string? [|PracticeCode|] { get; set; } }
        class Sites
        {
            Site Of(string code) => new Site { OdsCode = code };
            Site Demo() => new() { OdsCode = "A81001" };
            string Shown(Site site) => "Site " + site.OdsCode;
        }
        """,
        """
        using NhsStandards;

        class Site { public OdsCode OdsCode { get; set; } public OdsCode? PracticeCode { get; set; } }
        class Sites
        {
            Site Of(string code) => new Site { OdsCode = OdsCode.Parse(code) };
            Site Demo() => new() { OdsCode = OdsCode.Parse("A81001") };
            string Shown(Site site) => "Site " + site.OdsCode.Value;
        }
        """);

    [Theory]
    [InlineData("class Site { public string [|OdsCode|] { get; set; } = \"A81 001\"; }")]
    [InlineData("record Site(string [|OdsCode|]);")]
    [InlineData("interface ISite { string [|OdsCode|] { get; } }")]
    public Task Text_stays_where_a_use_cannot_be_changed(string code) => Rule.OffersNoFix(code);
}
