using System.IO.Compression;
using NhsStandards.BaseTable;
using NhsStandards.Generators.Resolution;
using NhsStandards.Generators.Tests.Testing;

namespace NhsStandards.Generators.Tests.Resolution;

public sealed class FhirR4Tests
{
    [Fact]
    public void The_table_is_what_the_specification_gives()
    {
        using var committed = File.OpenRead(Repository.PathOf(BaseTableBuilder.RelativePath));
        using var reader = new StreamReader(new DeflateStream(committed, CompressionMode.Decompress));

        Assert.True(
            reader.ReadToEnd() == BaseTableBuilder.Build(BaseTableBuilder.SpecificationArchive),
            "The table is out of date; run: dotnet run --project build/BaseTable");
    }

    [Fact]
    public void Elements_of_base_types_come_first()
    {
        Assert.Equal(
            ["Resource.id", "Resource.meta", "Resource.implicitRules", "Resource.language", "DomainResource.text"],
            FhirR4.Children("Patient").Take(5).Select(element => element.Path));
        Assert.Equal(
            ["Element.id", "Element.extension", "BackboneElement.modifierExtension", "Patient.contact.relationship"],
            FhirR4.Children("Patient.contact").Take(4).Select(element => element.Path));
        Assert.Equal(["Element.id", "Element.extension", "date.value"], FhirR4.Children("date").Select(element => element.Path));
    }

    [Fact]
    public void Content_may_be_defined_elsewhere() =>
        Assert.Equal("Questionnaire.item", FhirR4.Children("Questionnaire.item").Single(element => element.Path == "Questionnaire.item.item").ContentReference);

    [Theory]
    [InlineData("Nobody")]
    [InlineData("Patient.nobody")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("http://hl7.org/fhir/StructureDefinition/vitalsigns")]
    public void What_FHIR_does_not_have_has_no_elements(string path) => Assert.Empty(FhirR4.Children(path));

    [Fact]
    public void Extensions_that_HL7_publishes_are_known()
    {
        foreach (var name in new[] { "patient-birthPlace", "patient-interpreterRequired", "patient-birthTime", "patient-proficiency", "patient-cadavericDonor" })
            Assert.Equal("Extension", FhirR4.Find(FhirR4.CanonicalPrefix + name)!.Type);
    }
}
