using NhsStandards.Generators.Tests.Testing;

namespace NhsStandards.Generators.Tests.Contracts;

/// <summary>Each construct of a profile: the code that it becomes, or what is said where it becomes none.</summary>
public sealed class ConstructsTests
{
    private static readonly TestFile Value = Definition.File("Value.json", Definition.Extension("Value", "1", "string"));

    [Theory]
    [InlineData("boolean", "bool?")]
    [InlineData("positiveInt", "int?")]
    [InlineData("decimal", "decimal?")]
    [InlineData("code", "string?")]
    [InlineData("uri", "string?")]
    [InlineData("date", "FhirModel::Date?")]
    [InlineData("dateTime", "FhirModel::FhirDateTime?")]
    [InlineData("base64Binary", "FhirModel::Base64Binary?")]
    [InlineData("CodeableConcept", "FhirModel::CodeableConcept?")]
    [InlineData("Reference", "FhirModel::ResourceReference?")]
    [InlineData("Quantity", "FhirModel::Quantity?")]
    public void An_extension_has_the_type_of_its_value(string fhirType, string expected)
    {
        var source = Compile(
            Definition.ProfileFile("Subject", "Patient", Definition.Use("Patient.extension", "it", "It")),
            Definition.File("It.json", Definition.Extension("It", "1", fhirType)));

        Assert.Contains("public " + expected + " It\n", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Extensions_may_be_anywhere()
    {
        var source = Compile(
            Definition.ProfileFile(
                "Subject",
                "Patient",
                Definition.Use("Patient.modifierExtension", "changes", "Value"),
                Definition.Use("Patient.maritalStatus.extension", "onConcept", "Value"),
                Definition.Use("Patient.gender.extension", "onCode", "Value"),
                Definition.Use("Patient.contact.name.family.extension", "deep", "Value"),
                Definition.Use("Patient.managingOrganization.extension", "onReference", "Value"),
                Definition.Use("Patient.active.extension", "many", "Many"),
                Definition.Use("Patient.active.extension", "undefined", "Nobody")),
            Value,
            Definition.File("Many.json", Definition.Extension("Many", "*", "string")));

        foreach (var member in new[] { "Changes", "OnConcept", "OnCode", "Deep", "OnReference" })
            Assert.Contains("public string? " + member + "\n", source, StringComparison.Ordinal);
        Assert.Contains("NhsFhir::Extensions.Value<FhirModel::FhirString>(Resource.ModifierExtension,", source, StringComparison.Ordinal);
        Assert.Contains("NhsFhir::ElementList<FhirModel::Extension, FhirModel::FhirString> Many", source, StringComparison.Ordinal);
        Assert.Contains("NhsFhir::ElementList<FhirModel::Extension, FhirModel::Extension> Undefined", source, StringComparison.Ordinal);
    }

    [Fact]
    public void An_extension_on_items_of_a_list_of_primitives_is_named_as_untyped()
    {
        var generation = Generation.Run(Definition.ProfileFile("Subject", "Patient", Definition.Use("Patient.name.given.extension", "x", "Value")), Value);

        Assert.Equal("NHS9015", Assert.Single(generation.Diagnostics).Id);
        Assert.Empty(generation.CompilerFindings());
    }

    [Theory]
    [InlineData("""{ "type": "value", "path": "use" }""", """{ "id": "Patient.address:it.use", "fixedCode": "home" }""", "element is { Use: FhirModel::Address.AddressUse.Home }")]
    [InlineData("""{ "type": "pattern", "path": "period" }""", """{ "id": "Patient.address:it.period", "patternPeriod": { "start": "2020" } }""", "element is { Period: { Start: \"2020\" } }")]
    [InlineData("""{ "type": "exists", "path": "period" }""", """{ "id": "Patient.address:it.period", "min": 1 }""", "element is { Period: not null }")]
    [InlineData("""{ "type": "exists", "path": "period" }""", """{ "id": "Patient.address:it.period", "max": "0" }""", "element is { Period: null }")]
    public void A_slice_is_told_by_its_discriminator(string discriminator, string element, string expected)
    {
        var source = Compile(Definition.ProfileFile(
            "Subject",
            "Patient",
            $$"""{ "id": "Patient.address", "slicing": { "discriminator": [{{discriminator}}], "rules": "open" } }""",
            """{ "id": "Patient.address:it", "max": "1" }""",
            element));

        Assert.Contains(expected, source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slice_is_told_by_its_own_value()
    {
        var source = Compile(Definition.ProfileFile(
            "Subject",
            "Patient",
            """{ "id": "Patient.address", "slicing": { "discriminator": [{ "type": "value", "path": "$this" }], "rules": "open" } }""",
            """{ "id": "Patient.address:it", "max": "1", "patternAddress": { "country": "GB", "use": "work" } }"""));

        Assert.Contains("element is { Use: FhirModel::Address.AddressUse.Work, Country: \"GB\" }", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_slice_whose_whole_value_is_fixed_is_named()
    {
        var generation = Generation.Run(Definition.ProfileFile(
            "Subject",
            "Patient",
            """{ "id": "Patient.address", "slicing": { "discriminator": [{ "type": "value", "path": "$this" }], "rules": "open" } }""",
            """{ "id": "Patient.address:it", "min": 1, "patternAddress": { "country": "GB" } }"""));

        Assert.Contains("address:it", Assert.Single(generation.Diagnostics).GetMessage(), StringComparison.Ordinal);
        Assert.Equal(["NHS9015"], generation.Ids);
        Assert.Empty(generation.CompilerFindings());
    }

    [Fact]
    public void Two_discriminators_on_one_coding_mean_the_same_coding()
    {
        var source = Compile(Definition.ProfileFile(
            "Subject",
            "Observation",
            """{ "id": "Observation.category", "slicing": { "discriminator": [{ "type": "value", "path": "coding.system" }, { "type": "value", "path": "coding.code" }], "rules": "open" } }""",
            """{ "id": "Observation.category:it" }""",
            """{ "id": "Observation.category:it.coding.system", "fixedUri": "urn:a" }""",
            """{ "id": "Observation.category:it.coding.code", "fixedCode": "b" }"""));

        Assert.Contains("element.Coding.Exists(item => item is { System: \"urn:a\", Code: \"b\" })", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_of_a_bundle_are_told_by_the_type_of_their_resource()
    {
        var source = Compile(Definition.ProfileFile(
            "Subject",
            "Bundle",
            """{ "id": "Bundle.type", "fixedCode": "document" }""",
            """{ "id": "Bundle.entry", "slicing": { "discriminator": [{ "type": "type", "path": "resource" }], "rules": "open" } }""",
            """{ "id": "Bundle.entry:patient", "max": "1" }""",
            """{ "id": "Bundle.entry:patient.resource", "type": [{ "code": "Patient" }] }"""));

        Assert.Contains("element is { Resource: FhirModel::Patient }", source, StringComparison.Ordinal);
        Assert.Contains("element.Type = FhirModel::Bundle.BundleType.Document;", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Content_of_a_resource_within_another_has_its_members()
    {
        var source = Compile(Definition.ProfileFile(
            "Subject",
            "Bundle",
            """{ "id": "Bundle.entry", "slicing": { "discriminator": [{ "type": "value", "path": "resource.active" }], "rules": "open" } }""",
            """{ "id": "Bundle.entry:p", "min": 1, "max": "1" }""",
            """{ "id": "Bundle.entry:p.resource", "min": 1, "type": [{ "code": "Patient" }] }""",
            """{ "id": "Bundle.entry:p.resource.active", "min": 1, "fixedBoolean": true }"""));

        Assert.Contains("element is { Resource: FhirModel::Patient { Active: true } }", source, StringComparison.Ordinal);
        Assert.Contains("Element.Resource is FhirModel::Patient element ? new PResourceValuePart(element) : null", source, StringComparison.Ordinal);
        Assert.Contains("element.Resource = PResourceValuePart.WithFixedValues(element.Resource as FhirModel::Patient ?? new FhirModel::Patient());", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bundle", """{ "id": "Bundle.entry.resource.language", "fixedCode": "en" }""")]
    [InlineData("Bundle", """{ "id": "Bundle.entry.resource", "type": [{ "code": "DomainResource" }] }""", """{ "id": "Bundle.entry.resource.text.status", "fixedCode": "empty" }""")]
    [InlineData("Patient", """{ "id": "Patient.contained.language", "fixedCode": "en" }""")]
    [InlineData("Patient", """{ "id": "Patient.contained", "type": [{ "code": "Patient" }] }""", """{ "id": "Patient.contained.active", "fixedBoolean": true }""")]
    [InlineData(
        "Patient",
        """{ "id": "Patient.contained", "slicing": { "discriminator": [{ "type": "value", "path": "active" }], "rules": "open" } }""",
        """{ "id": "Patient.contained:p", "type": [{ "code": "Patient" }] }""",
        """{ "id": "Patient.contained:p.active", "fixedBoolean": true }""")]
    [InlineData(
        "Patient",
        """{ "id": "Patient.contained", "slicing": { "discriminator": [{ "type": "value", "path": "language" }], "rules": "open" } }""",
        """{ "id": "Patient.contained:p" }""",
        """{ "id": "Patient.contained:p.language", "fixedCode": "en" }""")]
    [InlineData("Bundle", """{ "id": "Bundle.entry.resource", "min": 1, "fixedResource": { "language": "en" } }""")]
    [InlineData("Observation", """{ "id": "Observation.value[x]", "min": 1, "fixedPatient": { "active": true } }""")]
    [InlineData("Observation", """{ "id": "Observation.value[x]", "min": 1, "fixedElement": { "id": "a" } }""")]
    public void What_is_said_of_an_open_resource_is_named_as_untyped(string type, params string[] elements)
    {
        var generation = Generation.Run(Definition.ProfileFile("Subject", type, elements));

        Assert.NotEmpty(generation.Diagnostics);
        Assert.All(generation.Ids, id => Assert.Equal("NHS9015", id));
        Assert.Single(generation.Sources);
        Assert.Empty(generation.CompilerFindings());
    }

    [Theory]
    [InlineData("Resource")]
    [InlineData("DomainResource")]
    public void A_profile_of_any_resource_gives_no_contract(string type)
    {
        var generation = Generation.Run(Definition.ProfileFile("Subject", type, $$"""{ "id": "{{type}}.language", "fixedCode": "en" }"""));

        Assert.Equal(["NHS9015"], generation.Ids);
        Assert.Empty(generation.Sources);
    }

    [Fact]
    public void Items_may_be_told_by_the_value_of_a_choice()
    {
        var source = Compile(Definition.ProfileFile(
            "Subject",
            "Observation",
            """{ "id": "Observation.component", "slicing": { "discriminator": [{ "type": "value", "path": "value" }], "rules": "open" } }""",
            """{ "id": "Observation.component:it" }""",
            """{ "id": "Observation.component:it.value[x]", "type": [{ "code": "CodeableConcept" }], "patternCodeableConcept": { "text": "it" } }"""));

        Assert.Contains("element is { Value: FhirModel::CodeableConcept { Text: \"it\" } }", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "profile", "path": "resolve()" }""")]
    [InlineData("""{ "type": "value", "path": "line" }""")]
    [InlineData("""{ "type": "value", "path": "extension('a').value" }""")]
    [InlineData("""{ "type": "type", "path": "$this" }""")]
    [InlineData("""{ "type": "value", "path": "nothing.there" }""")]
    [InlineData("""{ }""")]
    public void A_slice_that_cannot_be_told_is_named_as_untyped(string discriminator)
    {
        var generation = Generation.Run(Definition.ProfileFile(
            "Subject",
            "Patient",
            $$"""{ "id": "Patient.address", "slicing": { "discriminator": [{{discriminator}}], "rules": "open" } }""",
            """{ "id": "Patient.address:it" }"""));

        Assert.Equal("NHS9015", Assert.Single(generation.Diagnostics).Id);
        Assert.Contains("List<FhirModel::Address> Address", Assert.Single(generation.Sources).Value, StringComparison.Ordinal);
        Assert.Empty(generation.CompilerFindings());
    }

    [Fact]
    public void A_slice_that_takes_the_items_of_another_is_named_as_untyped()
    {
        var generation = Generation.Run(Definition.ProfileFile(
            "Subject",
            "Patient",
            """{ "id": "Patient.identifier", "slicing": { "discriminator": [{ "type": "value", "path": "system" }], "rules": "open" } }""",
            """{ "id": "Patient.identifier:a" }""",
            """{ "id": "Patient.identifier:a.system", "fixedUri": "urn:same" }""",
            """{ "id": "Patient.identifier:b" }""",
            """{ "id": "Patient.identifier:b.system", "fixedUri": "urn:same" }"""));

        Assert.Contains("identifier:b", Assert.Single(generation.Diagnostics).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_have_typed_members()
    {
        var source = Compile(Definition.ProfileFile(
            "Subject",
            "Observation",
            """{ "id": "Observation.effective[x]", "type": [{ "code": "Period" }] }""",
            """{ "id": "Observation.valueQuantity.code", "fixedCode": "kg" }""",
            """{ "id": "Observation.value[x]:valueString", "type": [{ "code": "string" }] }"""));

        Assert.Contains("public FhirModel::Period? Effective\n", source, StringComparison.Ordinal);
        Assert.Contains("public FhirModel::DataType? Value\n", source, StringComparison.Ordinal);
        Assert.Contains("public ValueQuantityPart? ValueQuantity\n", source, StringComparison.Ordinal);
        Assert.Contains("public FhirModel::FhirString? ValueString\n", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixed_values_are_set_in_their_type()
    {
        var source = Compile(Definition.ProfileFile(
            "Subject",
            "Patient",
            """{ "id": "Patient.active", "fixedBoolean": true }""",
            """{ "id": "Patient.gender", "fixedCode": "unknown" }""",
            """{ "id": "Patient.multipleBirth[x]", "min": 1, "type": [{ "code": "integer" }], "fixedInteger": 2 }""",
            """{ "id": "Patient.maritalStatus", "min": 1, "patternCodeableConcept": { "coding": [{ "system": "urn:m", "code": "S" }] } }""",
            """{ "id": "Patient.managingOrganization", "patternReference": { "display": "optional" } }"""));

        Assert.Contains("element.Active = true;", source, StringComparison.Ordinal);
        Assert.Contains("element.Gender = FhirModel::AdministrativeGender.Unknown;", source, StringComparison.Ordinal);
        Assert.Contains("element.MultipleBirth ??= new FhirModel::Integer { Value = 2 };", source, StringComparison.Ordinal);
        Assert.Contains("element.MaritalStatus ??= new FhirModel::CodeableConcept { Coding = { new FhirModel::Coding { System = \"urn:m\", Code = \"S\" } } };", source, StringComparison.Ordinal);
        Assert.DoesNotContain("optional", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "id": "Observation.valueBoolean", "min": 1, "fixedBoolean": true }""", "element.Value ??= new FhirModel::FhirBoolean { Value = true };")]
    [InlineData(
        """{ "id": "Observation.value[x]:valueCodeableConcept", "min": 1, "type": [{ "code": "CodeableConcept" }], "patternCodeableConcept": { "text": "it" } }""",
        "element.Value ??= new FhirModel::CodeableConcept { Text = \"it\" };")]
    [InlineData(
        """{ "id": "Observation.valueCodeableConcept", "min": 1 }""",
        "element.Value = ValueCodeableConceptPart.WithFixedValues(element.Value as FhirModel::CodeableConcept ?? new FhirModel::CodeableConcept());",
        """{ "id": "Observation.valueCodeableConcept.text", "fixedString": "it" }""")]
    [InlineData("""{ "id": "Observation.value[x]", "min": 1, "fixedString": "it" }""", "element.Value ??= new FhirModel::FhirString { Value = \"it\" };")]
    public void A_required_type_of_a_choice_has_its_fixed_value(string element, string expected, params string[] below) =>
        Assert.Contains(expected, Compile(Definition.ProfileFile("Subject", "Observation", [element, .. below])), StringComparison.Ordinal);

    [Fact]
    public void A_fixed_value_and_what_is_fixed_within_are_both_set()
    {
        var source = Compile(Definition.ProfileFile(
            "Subject",
            "Patient",
            """{ "id": "Patient.maritalStatus", "min": 1, "patternCodeableConcept": { "coding": [{ "code": "S" }] } }""",
            """{ "id": "Patient.maritalStatus.text", "fixedString": "Single" }"""));

        var whole = source.IndexOf("element.MaritalStatus ??= new FhirModel::CodeableConcept { Coding =", StringComparison.Ordinal);
        Assert.InRange(source.IndexOf("MaritalStatusPart.WithFixedValues(element.MaritalStatus ??=", StringComparison.Ordinal), whole + 1, int.MaxValue);
        Assert.NotEqual(-1, whole);
    }

    [Theory]
    [InlineData("""{ "id": "Observation.valueBoolean", "fixedBoolean": true }""")]
    [InlineData("""{ "id": "Observation.valueDateTime", "min": 1, "fixedDateTime": "2020" }""")]
    [InlineData("""{ "id": "Observation.value[x]", "type": [{ "code": "string" }] }""", """{ "id": "Observation.value[x]:valueString", "min": 1, "fixedString": "it" }""")]
    public void A_fixed_value_of_a_choice_that_is_not_set_is_named(params string[] elements)
    {
        var generation = Generation.Run(Definition.ProfileFile("Subject", "Observation", elements));

        Assert.Contains("value[x]:value", Assert.Single(generation.Diagnostics).GetMessage(), StringComparison.Ordinal);
        Assert.Equal(["NHS9015"], generation.Ids);
        Assert.Empty(generation.CompilerFindings());
    }

    [Theory]
    [InlineData("""{ "id": "Patient.gender", "fixedCode": "robot" }""")]
    [InlineData("""{ "id": "Patient.active", "fixedBoolean": "maybe" }""")]
    [InlineData("""{ "id": "Patient.maritalStatus", "min": 1, "fixedCodeableConcept": { "coding": [{ "userSelected": "perhaps" }] } }""")]
    public void A_fixed_value_that_does_not_fit_is_named(string element)
    {
        var generation = Generation.Run(Definition.ProfileFile("Subject", "Patient", element));

        Assert.Equal("NHS9015", Assert.Single(generation.Diagnostics).Id);
        Assert.Empty(generation.CompilerFindings());
    }

    [Fact]
    public void Content_that_is_defined_elsewhere_has_its_members()
    {
        var source = Compile(Definition.ProfileFile("Subject", "Questionnaire", Definition.Use("Questionnaire.item.item.extension", "it", "Value")), Value);

        Assert.Contains("class ItemItemPart : NhsFhir::ElementPart<FhirModel::Questionnaire.ItemComponent>", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_of_a_data_type_applies_where_it_is_named()
    {
        var dataType = Definition.Profile("Home", "Address", """{ "id": "Address.use", "fixedCode": "home" }""", Definition.Use("Address.extension", "it", "Value"))
            .Replace("\"kind\": \"resource\"", "\"kind\": \"complex-type\"", StringComparison.Ordinal);

        var source = Compile(
            Definition.ProfileFile("Subject", "Patient", $$"""{ "id": "Patient.address", "type": [{ "code": "Address", "profile": ["{{Definition.Canonical}}Home"] }] }"""),
            Definition.File("Home.json", dataType),
            Value);

        Assert.Contains("NhsFhir::ElementList<FhirModel::Address, AddressPart> Address", source, StringComparison.Ordinal);
        Assert.Contains("element.Use = FhirModel::Address.AddressUse.Home;", source, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_profile_prohibits_is_no_member()
    {
        var source = Compile(
            Definition.ProfileFile(
                "Subject", "Patient", """{ "id": "Patient.photo", "max": "0" }""", Definition.Use("Patient.extension", "it", "Value").Replace("{ ", "{ \"max\": \"0\", ", StringComparison.Ordinal)),
            Value);

        Assert.DoesNotContain("Photo\n", source, StringComparison.Ordinal);
        Assert.DoesNotContain("It\n", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Checked_identifiers_have_their_types()
    {
        var source = Compile(Definition.ProfileFile(
            "Subject",
            "Patient",
            """{ "id": "Patient.identifier", "slicing": { "discriminator": [{ "type": "value", "path": "system" }], "rules": "open" } }""",
            """{ "id": "Patient.identifier:nhs", "max": "1" }""",
            """{ "id": "Patient.identifier:nhs.system", "fixedUri": "https://fhir.nhs.uk/Id/nhs-number" }""",
            """{ "id": "Patient.identifier:chi", "max": "1" }""",
            """{ "id": "Patient.identifier:chi.system", "fixedUri": "https://fhir.nhs.uk/Id/chi-number" }""",
            """{ "id": "Patient.identifier:sites" }""",
            """{ "id": "Patient.identifier:sites.system", "fixedUri": "https://fhir.nhs.uk/Id/ods-site-code" }"""));

        Assert.Contains("public global::NhsStandards.NhsNumber? Nhs\n", source, StringComparison.Ordinal);
        Assert.Contains("public global::NhsStandards.ChiNumber? Chi\n", source, StringComparison.Ordinal);
        Assert.Contains("NhsFhir::ElementList<FhirModel::Identifier, global::NhsStandards.OdsCode> Sites =>", source, StringComparison.Ordinal);
        Assert.Contains("SitesIdentifier", source, StringComparison.Ordinal);
    }

    /// <summary>The code of the one profile, after the compiler has found nothing in it.</summary>
    private static string Compile(params TestFile[] files)
    {
        var generation = Generation.Run(files);

        Assert.Null(generation.Result.Exception);
        Assert.DoesNotContain(generation.Diagnostics, diagnostic => diagnostic.Id != "NHS9015" || !diagnostic.GetMessage().Contains("Nobody", StringComparison.Ordinal));
        Assert.Empty(generation.CompilerFindings());
        return Assert.Single(generation.Sources).Value;
    }
}
