using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class LiveNhsNumberTests
{
    /// <summary>Of ranges that are issued in England and Northern Ireland; put together here, so that none stands in this file.</summary>
    private const string Live = "401023" + "2137";
    private const string Spaced = "401 023" + " 2137";
    private const string Hyphened = "401-023" + "-2137";
    private const string OfOtherRange = "612345" + "6784";
    private const string NorthernIrish = "320123" + "4567";
    private const string Scottish = "010101" + "1237";

    private static RuleTest Rule => new("NHS1002");

    [Fact]
    public Task Flags_numbers_that_somebody_may_have() => Rule.Flags($$"""
        using NhsStandards;
        using Hl7.Fhir.Model;
        class Person { public string NhsNumber { get; set; } = ""; public NhsNumber Number { get; set; } }
        record Row(string NhsNumber, string Name);
        class Seeds(string nhsNumber = [|"{{Live}}"|])
        {
            private const string TestNhsNumber = [|"{{Spaced}}"|];
            private static readonly string[] NhsNumbers = [[|"{{Live}}"|], "9990000018"];
            private readonly List<string> _nhsNumbers = new() { [|"{{Live}}"|], [|"{{NorthernIrish}}"|] };
            Person Object() => new() { NhsNumber = [|"{{Hyphened}}"|], Number = NhsNumber.Parse([|"{{Live}}"|]) };
            Row Positional() => new([|"{{Scottish}}"|], "Jane");
            Person With(Person person) { person.NhsNumber = person.NhsNumber ?? [|"{{OfOtherRange}}"|]; return person; }
            bool Compared(Person person) => person.NhsNumber == [|"{{Live}}"|] || NhsNumber.TryParse(nhsNumber, out _);
            Identifier Fhir() => new("https://fhir.nhs.uk/Id/nhs-number", [|"{{Live}}"|]);
            Row Named() => new(TestNhsNumber, Name: "Jane");
            Row Interpolated() => new($"{TestNhsNumber}", "Jane");
        }
        """);

    [Fact]
    public Task Flags_in_test_projects_and_in_rows_of_test_data() => Rule.WithProperty("IsTestProject", "true").Flags($$"""
        class InlineDataAttribute(params object[] data) : Attribute { public object[] Data => data; }
        class TestCaseAttribute(object first, object second) : Attribute { public object[] Data => [first, second]; }
        class Tests
        {
            [InlineData([|"{{Live}}"|], "Jane")]
            void Finds(string nhsNumber, string name) => Find([|"{{Live}}"|]);
            [TestCase("Jane", [|"{{Live}}"|])]
            void Shows(string name, string nhsNumber) { }
            [InlineData("{{Live}}")]
            void Pays(string invoice) { }
            void Find(string nhsNumber) { }
        }
        """);

    [Fact]
    public Task Does_not_show_the_number() => Rule.FlagsAs(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, $$"""
        class Seeds { string NhsNumber = {|#0:"{{Live}}"|}; }
        """, "NhsNumber");

    [Fact]
    public Task Flags_spaced_texts_where_a_project_asks() => Rule.WithOption("nhs_standards.scan_spaced_literals", "true").Flags($$"""
        class Page { string Text = [|"{{Spaced}}"|]; string Isbn = "{{Live}}"; string Synthetic = "999 000 0018"; }
        """);

    [Fact]
    public Task Allows_what_nobody_has_and_what_is_no_number() => Rule.Allows($$"""
        using NhsStandards;
        class Person { public string NhsNumber { get; set; } = ""; public string? Isbn; public string? ChiNumber; public string? Phone; }
        class Seeds
        {
            Person Synthetic() => new() { NhsNumber = "999 000 0018" };
            Person Sandbox() => new() { NhsNumber = "9000000009" };
            Person InternalTest() => new() { NhsNumber = "5123456783" };
            Person Invalid() => new() { NhsNumber = "9434765918" };
            Person Repeated() => new() { NhsNumber = "4444444444" };
            Person Other() => new() { Isbn = "{{Live}}", Phone = "{{Live}}", ChiNumber = "{{Scottish}}" };
            string Text = "{{Spaced}}";
            [NhsNumberRanges] string FirstNhsNumber = "4000000004";
        }
        [NhsNumberRanges]
        static class Ranges { public const string LowestNhsNumber = "4000000004"; static string OtherNhsNumber => "{{Live}}"; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags($$"""
        class Seeds { string NhsNumber = [|"{{Live}}"|] ; void M( { NhsNumber = ; Foo("{{Live}}" }
        """);

    [Fact]
    public Task Fix_gives_the_same_number_everywhere() => Rule.Fixes(
        $$"""
        class Seeds
        {
            string NhsNumber = [|"{{Live}}"|];
            string OtherNhsNumber = [|@"{{Spaced}}"|];
            string[] NhsNumbers = [[|"{{Hyphened}}"|]];
        }
        """,
        """
        class Seeds
        {
            string NhsNumber = "9990088837";
            string OtherNhsNumber = @"999 008 8837";
            string[] NhsNumbers = ["999-008-8837"];
        }
        """);

    [Fact]
    public Task Offers_no_fix_for_what_is_put_together() => Rule.OffersNoFix("""
        class Seeds { string NhsNumber = [|"401023" + "2137"|]; }
        """);
}
