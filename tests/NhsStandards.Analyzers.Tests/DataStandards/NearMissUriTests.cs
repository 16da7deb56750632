using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class NearMissUriTests
{
    private static RuleTest Rule => new("NHS1015");

    [Fact]
    public Task Flags_another_scheme_case_or_slash() => Rule.Flags("""
        using Hl7.Fhir.Model;
        class Terminology
        {
            public const string SnomedCt = [|"https://snomed.info/sct"|];
            public static readonly string Slash = [|"http://snomed.info/sct/"|];
            private const string NhsNumber = [|"https://fhir.nhs.uk/id/nhs-number"|];
            private const string ClearText = [|"http://fhir.nhs.uk/Id/nhs-number"|];
            private const string Doctor = [|"https://FHIR.hl7.org.uk/Id/gmc-number"|];
            bool IsSnomed(string system) => system == [|"https://snomed.info/sct"|];
            Coding Mass() => new([|"https://loinc.org"|], "29463-7");
            Coding Drug() => new() { System = [|"http://dmd.nhs.uk"|], Code = "39720311000001101" };
            Quantity Weight() => new() { System = [|"https://unitsofmeasure.org/"|], Code = "kg", Value = 71 };
            string Search(string code) => [|"Observation?code=https://loinc.org|"|] + code;
            const string LoincSystem = [|"https://loinc.org"|];
        }
        static class CodeSystems { public const string Loinc = [|"https://loinc.org"|]; }
        """);

    [Fact]
    public Task Flags_the_use_of_a_constant_that_does_not_say_what_it_is() => Rule.Flags("""
        using Hl7.Fhir.Model;
        class Terminology
        {
            const string Loinc = "https://loinc.org";
            const string LoincSystem = [|"https://loinc.org"|];
            Coding A() => new([|Loinc|], "29463-7");
            Coding B() => new(LoincSystem, "29463-7");
            string C(string code) => [|Loinc + "|"|] + code;
        }
        """);

    [Fact]
    public Task Allows_canonical_uris_and_addresses() => Rule.Allows("""
        using Coding = Hl7.Fhir.Model.Coding;
        class Terminology(HttpClient http)
        {
            const string SnomedSystem = "http://snomed.info/sct";
            const string UcumSystem = "http://unitsofmeasure.org";
            const string LoincSystem = "http://loinc.org";
            const string DmdSystem = "https://dmd.nhs.uk";
            const string NhsNumberSystem = "https://fhir.nhs.uk/Id/nhs-number";
            const string Edition = "http://snomed.info/sct/83821000000107";
            const string ValueSet = "http://snomed.info/sct?fhir_vs=refset/999000691000001104";
            const string SpineErrors = "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode";
            const string Operations = "https://fhir.hl7.org.uk/CodeSystem/OPCS-4";

            const string LoincHomepage = "https://loinc.org/";
            const string Loinc = "https://loinc.org";
            Task Probe() => http.GetAsync("https://loinc.org/");
            Task Browse() => http.GetStringAsync("https://snomed.info/sct");
            Uri Site() => new("http://dmd.nhs.uk");
            string Link(string href = "https://dmd.nhs.uk/") => "<a href='https://loinc.org'>LOINC</a>";
            Coding Right() => new(LoincSystem, "29463-7");
        }
        """);

    [Fact]
    public Task Allows_what_recognises_or_translates_the_wrong_form() => Rule.Allows("""
        using NhsStandards;
        class Repair
        {
            bool IsSnomed(string system) => system == "http://snomed.info/sct" || system == "https://snomed.info/sct";
            string Canonical(string system) => system switch
            {
                "https://snomed.info/sct" or "http://snomed.info/sct/" => "http://snomed.info/sct",
                "https://loinc.org" => "http://loinc.org",
                _ => system,
            };
            [LegacyUriMap] bool IsOld(string system) => system == "https://loinc.org";
        }
        """);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows("""
        class Seeds { const string System = "https://snomed.info/sct"; }
        """);

    [Fact]
    public Task Fix_writes_the_canonical_uri() => Rule.Fixes("""
        using Hl7.Fhir.Model;
        class Terminology
        {
            const string SnomedCt = [|"https://snomed.info/sct"|];
            bool IsSnomed(string system) => system == [|"HTTP://snomed.info/SCT/"|];
            string Search(string code) => $"[|Observation?code=https://loinc.org||]{code}";
            Coding Drug() => new() { System = [|"http://dmd.nhs.uk/"|] };
        }
        """, """
        using Hl7.Fhir.Model;
        class Terminology
        {
            const string SnomedCt = "http://snomed.info/sct";
            bool IsSnomed(string system) => system == "http://snomed.info/sct";
            string Search(string code) => $"Observation?code=http://loinc.org|{code}";
            Coding Drug() => new() { System = "https://dmd.nhs.uk" };
        }
        """);

    [Fact]
    public Task Offers_no_fix_where_a_constant_is_used() => Rule.OffersNoFix("""
        using Hl7.Fhir.Model;
        class Terminology
        {
            const string Loinc = "https://loinc.org";
            Coding A() => new([|Loinc|], "29463-7");
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Systems { string System = [|"https://snomed.info/sct"|] ; void M( { System = ; new Coding([|"https://snomed.info/sct"|] , }
        """);
}
