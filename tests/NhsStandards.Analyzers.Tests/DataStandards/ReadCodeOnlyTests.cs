using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class ReadCodeOnlyTests
{
    private const string Both = """
        using Hl7.Fhir.Model;
        class Map
        {
            CodeableConcept Asthma() => new() { Coding = { new Coding("http://read.info/readv2", "H33..") } };
        }
        """;

    private static RuleTest Rule => new("NHS1012");

    [Fact]
    public Task Flags_concepts_in_read_alone() => Rule.Flags("""
        using Hl7.Fhir.Model;
        static class Systems { public const string Ctv3 = "http://read.info/ctv3"; }
        class Map
        {
            CodeableConcept A(string code) => new([|"http://read.info/readv2"|], code);
            CodeableConcept B(string code) => new() { Coding = { new Coding([|Systems.Ctv3|], code) } };
            CodeableConcept C(string code) => new() { Coding = [new Coding { System = [|"http://read.info/readv2"|], Code = code }] };
            Condition D(string code) => new() { Code = new CodeableConcept { Coding = new List<Coding> { new([|"http://read.info/readv2"|], code) }, Text = "Asthma" } };
        }
        """);

    [Fact]
    public Task Flags_contracts_with_read_alone() => Rule.Flags("""
        using Microsoft.AspNetCore.Mvc;
        public class Problem { public string? [|ReadCode|] { get; set; } public string? Term { get; set; } }
        public class Both { public string? ReadCode { get; set; } public string? SnomedCode { get; set; } }
        public record Answer(string [|Ctv3Code|]);
        public class Row { public string? ReadCode { get; set; } }
        public class Problems : ControllerBase
        {
            public Answer Add(Problem problem, Both both) => new("");
        }
        """);

    [Fact]
    public Task Allows_double_coding_and_translation() => Rule.Allows("""
        using Hl7.Fhir.Model;
        using NhsStandards;
        static class Systems { public const string Read = "http://read.info/readv2"; public const string Snomed = "http://snomed.info/sct"; }
        class Map
        {
            CodeableConcept Both(string code) => new() { Coding = { new Coding("http://read.info/readv2", "H33.."), new Coding(Systems.Snomed, code) } };
            CodeableConcept Added(string code)
            {
                var concept = new CodeableConcept("http://read.info/readv2", code);
                concept.Coding.Add(new Coding("http://snomed.info/sct", "195967001"));
                return concept;
            }
            [TerminologyMap] CodeableConcept Original(string code) => new("http://read.info/readv2", code);
            Coding Part(string code) => new("http://read.info/readv2", code);
            bool IsRead(Coding coding) => coding.System == "http://read.info/readv2";
            string Search(string code) => $"Observation?code=http://read.info/readv2|{code}";
        }
        """);

    [Theory]
    [InlineData("scotland")]
    [InlineData("wales")]
    public Task Allows_read_where_it_is_used(string nation) => Rule.WithOption("nhs_standards.nation", nation).Allows(Both);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows(Both);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        using Hl7.Fhir.Model;
        class Map { CodeableConcept A(string code) => new CodeableConcept([|"http://read.info/readv2"|], code) ; CodeableConcept C() => new CodeableConcept("http://read.info/readv2", ; Coding B() => new("http://read.info/readv2" }
        """);
}
