using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class SctidOfOtherComponentTests
{
    private static RuleTest Rule => new("NHS1010");

    [Fact]
    public Task Flags_descriptions_and_relationships_as_codes() => Rule.Flags("""
        using NhsStandards;
        using Hl7.Fhir.Model;
        class Problem { public string SnomedCode { get; set; } = [|"12233019"|]; [Sctid] public string? Site; }
        class Seeds
        {
            Problem New(bool old) => new() { SnomedCode = old ? [|"75402013"|] : "73211009", Site = [|"999000011000001018"|] };
            Coding A() => new("http://snomed.info/sct", [|"12233019"|]);
            Coding B() => new() { System = "http://snomed.info/sct", Code = [|"75478021"|] };
            SnomedCode Typed() => SnomedCode.Parse([|"12233019"|]);
        }
        """);

    [Fact]
    public Task Allows_concepts_and_members_for_descriptions() => Rule.Allows("""
        using NhsStandards;
        using Hl7.Fhir.Model;
        class Problem { public string? SnomedCode { get; set; } public string? DescriptionSctid; [Sctid] public string? PreferredTerm; public string? DescriptionId; }
        class Seeds
        {
            Problem A() => new() { SnomedCode = "73211009", DescriptionSctid = "12233019", PreferredTerm = "12233019", DescriptionId = "12233019" };
            Extension B() => new("https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-CodingSCTDescId", new Id("12233019"));
            Coding C() => new("https://dmd.nhs.uk", "999000011000001104");
            bool Compared(Problem problem) => problem.SnomedCode == "12233019";
        }
        """);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows("""
        class Seeds { string SnomedCode = "12233019"; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Seeds { string SnomedCode = [|"12233019"|] ; void M( { SnomedCode = ; Foo("12233019" }
        """);
}
