using NhsStandards.Generators.Definitions;
using NhsStandards.Generators.Resolution;
using NhsStandards.Generators.Tests.Testing;

namespace NhsStandards.Generators.Tests.Resolution;

public sealed class ProfileResolverTests
{
    [Fact]
    public void A_profile_has_what_its_base_profile_says()
    {
        var profile = Resolve(
            "Derived",
            Definition.Profile("Base", "Patient", """{ "id": "Patient.name", "min": 1, "short": "From the base" }""", """{ "id": "Patient.photo", "max": "0" }"""),
            Definition.DerivedProfile("Derived", "Patient", "Base", """{ "id": "Patient.name", "max": "2" }"""));

        var name = profile.Root!.Child("name")!;
        Assert.Equal((1, 2, "From the base"), (name.Min, name.Max, name.Short));
        Assert.True(profile.Root.Child("photo")!.IsProhibited);
        Assert.Equal("A contact detail for the individual", profile.Root.Child("telecom")!.Short);
    }

    [Fact]
    public void The_root_of_an_extension_bounds_its_uses()
    {
        var profile = Resolve(
            "Uses",
            Definition.Profile("Uses", "Patient", Definition.Use("Patient.extension", "once", "Once"), Definition.Use("Patient.extension", "often", "Often")),
            Definition.Extension("Once", "1", "string"),
            Definition.Extension("Often", "*", "string"));

        Assert.Equal([1, int.MaxValue], profile.Root!.Child("extension")!.Slices.Select(slice => slice.Max));
    }

    [Fact]
    public void A_slice_has_what_its_unsliced_element_says()
    {
        var profile = Resolve("Sliced", Definition.Profile(
            "Sliced",
            "Observation",
            """{ "id": "Observation.component", "slicing": { "discriminator": [{ "type": "value", "path": "code.text" }], "rules": "open" } }""",
            """{ "id": "Observation.component.code.coding", "slicing": { "discriminator": [{ "type": "value", "path": "system" }], "rules": "open" } }""",
            """{ "id": "Observation.component.code.coding:loinc", "min": 1, "max": "1" }""",
            """{ "id": "Observation.component.code.coding:loinc.system", "fixedUri": "http://loinc.org" }""",
            """{ "id": "Observation.component:one" }""",
            """{ "id": "Observation.component:one.code.text", "fixedString": "One" }""",
            """{ "id": "Observation.component:one.code.coding:loinc.code", "fixedCode": "1-8" }"""));

        var loinc = profile.Root!.Child("component")!.Slices.Single().Child("code")!.Child("coding")!.Slices.Single();
        Assert.Equal((1, 1), (loinc.Min, loinc.Max));
        Assert.Equal("http://loinc.org", loinc.Child("system")!.Fixed!.Text);
        Assert.Equal("1-8", loinc.Child("code")!.Fixed!.Text);
    }

    [Fact]
    public void A_shortened_choice_is_a_slice_of_the_choice()
    {
        var profile = Resolve("Short", Definition.Profile("Short", "Observation", """{ "id": "Observation.valueQuantity", "short": "How much" }"""));

        var slice = profile.Root!.Child("value")!.Slices.Single();
        Assert.Equal(("valueQuantity", "Quantity", "How much"), (slice.SliceName, slice.Types.Single().Code, slice.Short));
    }

    [Fact]
    public void Ids_may_be_missing()
    {
        var withIds = Definition.Profile(
            "Ids",
            "Patient",
            """{ "id": "Patient.identifier", "slicing": { "discriminator": [{ "type": "value", "path": "system" }], "rules": "open" } }""",
            """{ "id": "Patient.identifier:a" }""",
            """{ "id": "Patient.identifier:a.system", "fixedUri": "urn:a" }""",
            """{ "id": "Patient.identifier:b" }""",
            """{ "id": "Patient.identifier:b.system", "fixedUri": "urn:b" }""",
            """{ "id": "Patient.active", "min": 1 }""");
        var lines = withIds.Split('\n').Where(line => !line.TrimStart().StartsWith("\"id\"", StringComparison.Ordinal));

        var profile = Resolve("Ids", string.Join('\n', lines));

        Assert.Equal(["urn:a", "urn:b"], profile.Root!.Child("identifier")!.Slices.Select(slice => slice.Child("system")!.Fixed!.Text));
        Assert.Equal(1, profile.Root.Child("active")!.Min);
    }

    [Fact]
    public void A_circle_of_bases_is_reported()
    {
        var profile = Resolve("A", Definition.DerivedProfile("A", "Patient", "B"), Definition.DerivedProfile("B", "Patient", "A"));

        Assert.Null(profile.Root);
        Assert.Contains("circle", Assert.Single(profile.Diagnostics).Arguments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_extension_within_itself_ends()
    {
        var extension = Definition.Extension("Self", "1", "string").Replace(
            "\"element\": [", "\"element\": [" + Definition.Use("Extension.extension", "again", "Self").Replace("\"id\"", "\"path\": \"Extension.extension\", \"id\"", StringComparison.Ordinal) + ",", StringComparison.Ordinal);

        var profile = Resolve("Uses", Definition.Profile("Uses", "Patient", Definition.Use("Patient.extension", "self", "Self")), extension);

        Assert.NotNull(profile.Root);
        Assert.Empty(profile.Diagnostics);
    }

    [Fact]
    public void An_extension_with_many_slices_of_itself_ends()
    {
        var profile = Resolve("Uses", Definition.Profile("Uses", "Patient", Definition.Use("Patient.extension", "self", "Self")), Nesting("Self", "Self"));

        var self = profile.Root!.Child("extension")!.Slices.Single();
        Assert.Equal(10, self.Child("extension")!.Slices.Count);
        Assert.Empty(profile.Diagnostics);
    }

    [Fact]
    public void Extensions_that_multiply_are_reported()
    {
        string[] names = ["A", "B", "C", "D", "E", "F", "G", "H"];
        var profile = Resolve(
            "Uses",
            [Definition.Profile("Uses", "Patient", Definition.Use("Patient.extension", "a", "A")), .. names.Zip(names.Skip(1), Nesting), Definition.Extension("H", "1", "string")]);

        Assert.Null(profile.Root);
        Assert.Contains("more than 10,000 elements", Assert.Single(profile.Diagnostics).Arguments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Slices_that_multiply_are_reported()
    {
        var elements = new[] { "Patient.contact", "Patient.contact.telecom", "Patient.contact.telecom.extension" }
            .SelectMany(path => Enumerable.Range(0, 40).Select(number => $$"""{ "id": "{{path}}:s{{number}}" }"""));

        var profile = Resolve("Sliced", Definition.Profile("Sliced", "Patient", [.. elements]));

        Assert.Null(profile.Root);
        Assert.Contains("more than 10,000 elements", Assert.Single(profile.Diagnostics).Arguments[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Resolution_ends_when_it_is_cancelled()
    {
        var definition = DefinitionFileReader.Read(Definition.ProfileFile("Any", "Patient", """{ "id": "Patient.name", "min": 1 }"""), CancellationToken.None).Definition!;
        var closure = DefinitionClosure.All(CanonicalIndex.Create([definition]), CancellationToken.None).Single();

        Assert.Throws<OperationCanceledException>(() => ProfileResolver.Resolve(closure, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void An_element_below_an_unknown_one_is_not_reported_again()
    {
        var profile = Resolve("Unknown", Definition.Profile(
            "Unknown", "Patient", """{ "id": "Patient.pet" }""", """{ "id": "Patient.pet.name" }""", """{ "id": "Patient.active", "min": 1 }"""));

        Assert.Single(profile.Diagnostics);
        Assert.Equal(1, profile.Root!.Child("active")!.Min);
    }

    [Fact]
    public void A_type_that_an_element_cannot_have_is_reported()
    {
        var profile = Resolve("Typed", Definition.Profile("Typed", "Patient", """{ "id": "Patient.deceased[x]", "type": [{ "code": "Quantity" }, { "code": "boolean" }] }"""));

        Assert.Contains("'Quantity'", Assert.Single(profile.Diagnostics).Arguments[1], StringComparison.Ordinal);
        Assert.Equal("boolean", Assert.Single(profile.Root!.Child("deceased")!.Types).Code);
    }

    /// <summary>An extension with ten extensions in it.</summary>
    private static string Nesting(string name, string inner)
    {
        var slices = Enumerable.Range(0, 10).Select(number =>
            Definition.Use("Extension.extension", "s" + number, inner).Replace("\"id\"", "\"path\": \"Extension.extension\", \"id\"", StringComparison.Ordinal));
        return Definition.Extension(name, "1", "string").Replace("\"element\": [", "\"element\": [" + string.Join(',', slices) + ",", StringComparison.Ordinal);
    }

    private static ResolvedProfile Resolve(string name, params string[] definitions)
    {
        var read = definitions.Select((text, index) => DefinitionFileReader.Read(Definition.File(index + ".json", text), CancellationToken.None).Definition!);
        var closures = DefinitionClosure.All(CanonicalIndex.Create(read), CancellationToken.None);
        return ProfileResolver.Resolve(closures.Single(closure => closure.Definition.Name == name), CancellationToken.None);
    }
}
