using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

public class OtherFhirReleaseTests
{
    private static RuleTest Rule => new("NHS2001");

    private const string Use = """
        [|using Hl7.Fhir.Model;|]
        class C { Patient? Patient; }
        """;

    [Theory]
    [InlineData("Hl7.Fhir.STU3")]
    [InlineData("Hl7.Fhir.R4B")]
    [InlineData("Hl7.Fhir.R5")]
    [InlineData("Hl7.Fhir.DSTU2.Core")]
    public Task Flags_another_release(string assembly) => Rule.WithReference(assembly).Flags(Use);

    [Fact]
    public Task Flags_once_in_a_project() => Rule.WithReference("Hl7.Fhir.STU3").WithSource("/0/Second.cs", """
        using Hl7.Fhir.Model;
        class D { Patient? Patient; }
        """).Flags(Use);

    [Fact]
    public Task Allows_r4() => Rule.WithReference("Hl7.Fhir.R4.Core").WithReference("Hl7.Fhir.Specification.R5Notes").Allows(Use.Replace("[|", "").Replace("|]", ""));

    [Fact]
    public Task Allows_an_adaptor() => Rule.WithReference("Hl7.Fhir.STU3").Allows("""
        using Hl7.Fhir.Model;
        [assembly: NhsStandards.FhirAdaptor("GP Connect 1.x is STU3")]
        class C { Patient? Patient; }
        """);

    [Fact]
    public Task Allows_a_release_that_the_team_lists() =>
        Rule.WithReference("Hl7.Fhir.STU3").WithOption("nhs_standards.fhir_versions", "r4, stu3").Allows(Use.Replace("[|", "").Replace("|]", ""));

    [Fact]
    public Task Allows_what_only_comes_along() => Rule.WithReference("Hl7.Fhir.STU3").Allows("class C { }");

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithReference("Hl7.Fhir.STU3").WithCompilerErrors().Flags("""
        [|using Hl7.Fhir.;|]
        using ; class C {
        """);
}
