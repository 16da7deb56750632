using NhsStandards.Generators.Contracts;
using NhsStandards.Generators.Tests.Testing;

namespace NhsStandards.Generators.Tests.Contracts;

public sealed class NamesTests
{
    [Theory]
    [InlineData("nhsNumber", "NhsNumber")]
    [InlineData("UKCorePatient", "UKCorePatient")]
    [InlineData("valueset-PaLM", "ValuesetPaLM")]
    [InlineData("observation vital_signs", "ObservationVitalSigns")]
    [InlineData("2nd", "_2nd")]
    [InlineData("class", "Class")]
    [InlineData("mm[Hg]", "MmHg")]
    [InlineData("éèà", "Éèà")]
    [InlineData("a\u202Eb\u200D", "AB")]
    [InlineData("*/ {}", "")]
    [InlineData("", "")]
    public void Names_are_made_of_what_C_sharp_can_show(string name, string expected) => Assert.Equal(expected, CSharpIdentifier.Pascal(name));

    [Fact]
    public void An_endless_name_ends() => Assert.Equal(80, CSharpIdentifier.Pascal(new string('x', 10_000)).Length);

    [Fact]
    public void Two_profiles_of_one_name_are_reported_whatever_the_order_of_files()
    {
        var first = Definition.File("1.json", Definition.Profile("a-b", "Patient"));
        var second = Definition.File("2.json", Definition.Profile("a_B", "Patient"));

        var generations = new[] { Generation.Run(first, second), Generation.Run(second, first) };

        foreach (var generation in generations)
        {
            var diagnostic = Assert.Single(generation.Diagnostics);
            Assert.Equal("NHS9010", diagnostic.Id);
            Assert.Equal("definitions/2.json", diagnostic.Location.GetLineSpan().Path);
            Assert.Equal(["AB.g.cs"], generation.Sources.Keys);
            Assert.Contains("StructureDefinition/a-b\"", generation.Sources["AB.g.cs"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_contents_of_one_canonical_URL_are_reported()
    {
        var generation = Generation.Run(
            Definition.File("1.json", Definition.Profile("Same", "Patient")),
            Definition.File("2.json", Definition.Profile("Same", "Patient", """{ "id": "Patient.name", "min": 1 }""")));

        Assert.Contains("definitions/1.json", Assert.Single(generation.Diagnostics, diagnostic => diagnostic.Id == "NHS9012").GetMessage(), StringComparison.Ordinal);
        Assert.Single(generation.Sources);
    }

    [Fact]
    public void The_same_content_twice_is_no_matter()
    {
        var text = Definition.Profile("Same", "Patient");

        var generation = Generation.Run(Definition.File("1.json", text), Definition.File("2.json", "\n" + text));

        Assert.Empty(generation.Diagnostics);
        Assert.Single(generation.Sources);
    }

    [Theory]
    [InlineData("Canonical", "CanonicalProfile")]
    [InlineData("create", "CreateProfile")]
    [InlineData("Of", "OfProfile")]
    [InlineData("WithFixedValues", "WithFixedValuesProfile")]
    [InlineData("Resource", "ResourceProfile")]
    [InlineData("ToString", "ToStringProfile")]
    [InlineData("ContactPart", "ContactPart")]
    [InlineData("Contact", "Contact")]
    public void A_profile_may_have_any_name(string name, string expected)
    {
        var generation = Generation.Run(Definition.ProfileFile(
            name, "Patient", """{ "id": "Patient.active", "fixedBoolean": true }""", """{ "id": "Patient.contact.gender", "fixedCode": "female" }"""));

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.CompilerFindings());
        Assert.Equal([expected + ".g.cs"], generation.Sources.Keys);
    }

    [Theory]
    [InlineData("namespace Clinic.Contracts.Patients { class Any; }", "namespace of this name")]
    [InlineData("namespace Clinic.Contracts.Patients.Queries { class Any; }", "namespace of this name")]
    [InlineData("namespace Clinic { class Contracts; }", "type 'Clinic.Contracts'")]
    [InlineData("namespace Clinic.Contracts { class Patients; }", "not as a partial class")]
    [InlineData("namespace Clinic.Contracts { struct Patients; }", "not as a partial class")]
    public void A_name_that_the_project_has_is_reported(string source, string reason)
    {
        var generation = Generation.Run([Definition.ProfileFile("Patients", "Patient")], source, null, ("build_property.RootNamespace", "Clinic"));

        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal("NHS9010", diagnostic.Id);
        Assert.Contains(reason, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(generation.CompilerErrors());
    }

    [Fact]
    public void Names_beside_that_of_the_contract_are_no_matter()
    {
        var generation = Generation.Run(
            [Definition.ProfileFile("Patients", "Patient")],
            "namespace Clinic.Contracts { partial class Patients; class Patients<T>; class Contracts; } namespace Clinic.Patients { class Contracts; }",
            null,
            ("build_property.RootNamespace", "Clinic"));

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.CompilerErrors());
    }

    [Fact]
    public void Members_of_one_name_are_told_apart()
    {
        var generation = Generation.Run(
            Definition.ProfileFile(
                "Clashes",
                "Patient",
                Definition.Use("Patient.extension", "name", "Value"),
                Definition.Use("Patient.extension", "birth-date", "Value"),
                Definition.Use("Patient.extension", "birth_date", "Value"),
                Definition.Use("Patient.extension", "resource", "Value"),
                Definition.Use("Patient.extension", "clashes", "Value"),
                Definition.Use("Patient.extension", "toString", "Value"),
                Definition.Use("Patient.extension", "contactPart", "Value"),
                Definition.Use("Patient.contact.extension", "a", "Value"),
                Definition.Use("Patient.birthDate.extension", "name", "Value")),
            Definition.File("Value.json", Definition.Extension("Value", "1", "string")));

        Assert.Empty(generation.CompilerFindings());
        var source = Assert.Single(generation.Sources).Value;
        foreach (var member in new[]
        {
            "NameExtension", "BirthDateExtension", "BirthDateExtension2", "ResourceExtension", "ClashesExtension", "ToStringExtension", "ContactPartExtension", "BirthDateName",
        })
        {
            Assert.Contains("public string? " + member + "\n", source, StringComparison.Ordinal);
        }
    }
}
