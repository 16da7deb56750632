using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class RetiredUriTests
{
    private static RuleTest Rule => new("NHS1014");

    [Fact]
    public Task Flags_retired_and_wrong_systems() => Rule.Flags("""
        using Hl7.Fhir.Model;
        class Systems
        {
            public const string NhsNumber = [|"http://fhir.nhs.net/Id/nhs-number"|];
            private static readonly string Organisation = [|"https://fhir.nhs.uk/Id/ods-organisation-code"|];
            Identifier Nurse() => new([|"https://fhir.hl7.org.uk/Id/nmc-pin"|], "12A3456E");
            Identifier Site() => new() { System = [|"https://fhir.nhs.net/Id/ods-site-code"|], Value = "RA999" };
            Identifier Oid() => new([|"urn:oid:2.16.840.1.113883.2.1.4.1"|], "9990000018");
            bool IsNhsNumber(Identifier identifier) => identifier.System == [|"https://fhir.nhs.net/Id/nhs-number"|];
            string Joined => [|"https://fhir.nhs.net/" + "Id/nhs-number"|];
            const string Moved = [|"https://fhir.nhs.uk/R4/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus"|];
            const string MovedCodes = [|"https://fhir.nhs.uk/R4/CodeSystem/UKCore-NHSNumberVerificationStatus"|];
        }
        """);

    [Theory]
    [InlineData(DiagnosticSeverity.Error, "https://fhir.nhs.net/Id/nhs-number", "https://fhir.nhs.uk/Id/nhs-number")]
    [InlineData(DiagnosticSeverity.Warning, "https://fhir.nhs.uk/R4/StructureDefinition/Extension-UKCore-BirthSex", "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-BirthSex")]
    public Task Weighs_what_the_specifications_still_name(DiagnosticSeverity severity, string found, string right) =>
        Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(severity, $$"""class Systems { const string Uri = {|#0:"{{found}}"|}; }""", found, right);

    [Fact]
    public Task Flags_the_system_of_a_search() => Rule.Flags("""
        class Client(HttpClient http)
        {
            Task A(string number) => http.GetAsync([|"Patient?identifier=https://fhir.nhs.net/Id/nhs-number|"|] + number);
            Task B(string number) => http.GetAsync($"[|Patient?identifier=https://fhir.nhs.net/Id/nhs-number||]{number}&active=true");
        }
        """);

    [Fact]
    public Task Flags_a_constant_once_where_it_is_defined() => Rule.Flags("""
        using Hl7.Fhir.Model;
        class Systems
        {
            private const string Old = [|"http://fhir.nhs.net/Id/nhs-number"|];
            Identifier A() => new(Old, "9990000018");
            string B(string number) => Old + "|" + number;
        }
        """);

    [Fact]
    public Task Allows_what_recognises_or_translates_old_data() => Rule.Allows("""
        using Hl7.Fhir.Model;
        using NhsStandards;
        class Migration
        {
            private static readonly Dictionary<string, string> Table = new()
            {
                { "http://fhir.nhs.net/Id/nhs-number", "https://fhir.nhs.uk/Id/nhs-number" },
            };

            private static readonly Dictionary<string, string> Indexed = new()
            {
                ["https://fhir.hl7.org.uk/Id/nmc-pin"] = "https://fhir.hl7.org.uk/Id/nmc-number",
            };

            [LegacyUriMap]
            private const string Old = "http://fhir.nhs.net/Id/nhs-number";

            string Arm(string system) => system switch
            {
                "http://fhir.nhs.net/Id/nhs-number" => "https://fhir.nhs.uk/Id/nhs-number",
                _ => system,
            };

            bool Either(string system) => system is "http://fhir.nhs.net/Id/nhs-number" or "https://fhir.nhs.uk/Id/nhs-number";

            string Replaced(string text) => text.Replace("http://fhir.nhs.net/Id/nhs-number", "https://fhir.nhs.uk/Id/nhs-number");

            void Repair(Identifier identifier)
            {
                if (identifier.System == "http://fhir.nhs.net/Id/nhs-number")
                {
                    identifier.System = "https://fhir.nhs.uk/Id/nhs-number";
                }
            }
        }

        [LegacyUriMap]
        class Marked
        {
            string System => "http://fhir.nhs.net/Id/nhs-number";
            bool Is(string text) => text == "http://fhir.nhs.net/Id/nhs-number";
        }
        """);

    [Fact]
    public Task Allows_what_only_looks_alike() => Rule.Allows("""
        class Code
        {
            // http://fhir.nhs.net/Id/nhs-number
            const string Right = "https://fhir.nhs.uk/Id/nhs-number";
            const string ClinicalDocumentRoot = "2.16.840.1.113883.2.1.4.1";
            const string HealthLevel7 = "urn:oid:2.16.840.1.113883.2.1.4.1";
            const string Other = "https://fhir.nhs.net/StructureDefinition/gpconnect-patient-1";
            const string Longer = "https://fhir.nhs.net/Id/nhs-number-of-mother";
            const string Prose = "We replaced https://fhir.nhs.net/Id/nhs-number in 2018";
            const string Base = "https://fhir.nhs.uk/R4/StructureDefinition/";
            const string OfNhsDigital = "https://fhir.nhs.uk/R4/StructureDefinition/Extension-DM-StatusReason";
            const string SpineErrors = "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode";
        }
        """);

    [Fact]
    public Task Allows_a_project_that_speaks_dstu2() => Rule.WithOption("nhs_standards.fhir_versions", "dstu2, r4").Allows("""
        class Systems { const string NhsNumber = "https://fhir.nhs.net/Id/nhs-number"; }
        """);

    [Fact]
    public Task Fix_replaces_the_uri_and_keeps_the_rest() => Rule.Fixes(""""
        using Hl7.Fhir.Model;
        class Systems
        {
            const string A = [|"http://fhir.nhs.net/Id/nhs-number"|];
            const string B = [|@"https://fhir.nhs.uk/Id/ods-organisation-code"|];
            const string C = [|"""https://fhir.hl7.org.uk/Id/nmc-pin"""|];
            string D(string number) => $"[|Patient?identifier=https://fhir.nhs.net/Id/nhs-number||]{number}";
            Identifier E() => new([|"urn:oid:2.16.840.1.113883.2.1.4.1"|], "9990000018");
            ReadOnlySpan<byte> F => [|"http://fhir.nhs.net/Id/ods-site-code"u8|];
            const string G = [|"Patient?identifier=" + "https://fhir.nhs.net/Id/nhs-number|"|];
        }
        """", """"
        using Hl7.Fhir.Model;
        class Systems
        {
            const string A = "https://fhir.nhs.uk/Id/nhs-number";
            const string B = @"https://fhir.nhs.uk/Id/ods-organization-code";
            const string C = """https://fhir.hl7.org.uk/Id/nmc-number""";
            string D(string number) => $"Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|{number}";
            Identifier E() => new("https://fhir.nhs.uk/Id/nhs-number", "9990000018");
            ReadOnlySpan<byte> F => "https://fhir.nhs.uk/Id/ods-site-code"u8;
            const string G = "Patient?identifier=" + "https://fhir.nhs.uk/Id/nhs-number|";
        }
        """");

    [Fact]
    public Task Offers_no_fix_where_no_literal_holds_the_uri() => Rule.OffersNoFix("""
        class Systems { const string Joined = [|"https://fhir.nhs.net/" + "Id/nhs-number"|]; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Systems { string A = [|"http://fhir.nhs.net/Id/nhs-number"|] ; void M( { A = ; new Identifier([|"http://fhir.nhs.net/Id/nhs-number"|] , }
        """);
}
