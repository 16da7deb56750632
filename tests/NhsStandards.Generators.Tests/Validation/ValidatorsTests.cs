using System.Reflection;
using Hl7.Fhir.Model;
using Microsoft.CodeAnalysis;
using NhsStandards.Fhir;
using NhsStandards.Generators.Tests.Testing;

namespace NhsStandards.Generators.Tests.Validation;

/// <summary>What generated validators find, for constructs that published profiles rarely use.</summary>
public sealed class ValidatorsTests
{
    private const string SlicedByUse = """{ "id": "Patient.address", "slicing": { "discriminator": [{ "type": "value", "path": "use" }], "rules": "RULES", "ordered": ORDERED } }""";
    private const string Home = """{ "id": "Patient.address:home", "max": "1" }""";
    private const string HomeUse = """{ "id": "Patient.address:home.use", "min": 1, "fixedCode": "home" }""";
    private const string Work = """{ "id": "Patient.address:work" }""";
    private const string WorkUse = """{ "id": "Patient.address:work.use", "min": 1, "fixedCode": "work" }""";

    [Theory]
    [InlineData("closed", "false", new[] { "work", "home" }, new string[0])]
    [InlineData("closed", "false", new[] { "home", "temp" }, new[] { "Patient.address[1] slicing" })]
    [InlineData("open", "false", new[] { "temp", "home" }, new string[0])]
    [InlineData("open", "false", new[] { "home", "home" }, new[] { "Patient cardinality" })]
    [InlineData("open", "true", new[] { "home", "work" }, new string[0])]
    [InlineData("open", "true", new[] { "work", "home" }, new[] { "Patient.address[1] slicing" })]
    public void Slices_keep_their_rules(string rules, string ordered, string[] uses, string[] expected)
    {
        var slicing = SlicedByUse.Replace("RULES", rules, StringComparison.Ordinal).Replace("ORDERED", ordered, StringComparison.Ordinal);
        var patient = new Patient();
        patient.Address.AddRange(uses.Select(use => new Address { UseElement = new() { JsonValue = use }, City = "Leeds" }));

        Assert.Equal(expected, Validate(patient, slicing, Home, HomeUse, Work, WorkUse));
    }

    [Fact]
    public void A_choice_is_narrowed_and_its_types_have_their_rules()
    {
        const string Narrowed = """{ "id": "Observation.value[x]", "type": [{ "code": "Quantity" }, { "code": "string" }] }""";
        const string Unit = """{ "id": "Observation.valueQuantity.code", "min": 1, "fixedCode": "kg" }""";

        Assert.Equal(["Observation type"], Validate(Observed(new FhirBoolean(true)), Narrowed, Unit));
        Assert.Equal(["Observation.value fixed-value"], Validate(Observed(new Quantity { System = "http://unitsofmeasure.org", Code = "g" }), Narrowed, Unit));
        Assert.Equal(["Observation.value cardinality"], Validate(Observed(new Quantity { Value = 1 }), Narrowed, Unit));
        Assert.Empty(Validate(Observed(new Quantity { System = "http://unitsofmeasure.org", Code = "kg" }), Narrowed, Unit));
        Assert.Empty(Validate(Observed(new FhirString("heavy")), Narrowed, Unit));
    }

    [Fact]
    public void A_pattern_may_be_surrounded_by_more()
    {
        const string Pattern = """{ "id": "Observation.code", "patternCodeableConcept": { "coding": [{ "system": "http://loinc.org", "code": "29463-7" }] } }""";
        var observation = Observed(null);
        observation.Code = new CodeableConcept { Text = "Weight", Coding = [new("http://snomed.info/sct", "27113001"), new("http://loinc.org", "29463-7", "Body weight")] };

        Assert.Empty(Validate(observation, Pattern));
        observation.Code.Coding.RemoveAt(1);
        Assert.Equal(["Observation fixed-value"], Validate(observation, Pattern));
    }

    [Fact]
    public void An_invariant_is_an_error_or_a_warning_and_a_senseless_one_is_neither()
    {
        const string Invariants = """
            { "id": "Patient", "constraint": [
                { "key": "has-name", "severity": "error", "human": "A \"name\"", "expression": "name.exists()" },
                { "key": "has-gender", "severity": "warning", "human": "A gender", "expression": "gender.exists()" },
                { "key": "senseless", "severity": "error", "human": "?", "expression": "((" } ] }
            """;

        Assert.Equal(["Patient has-name", "Patient has-gender"], Validate(new Patient(), Invariants));
    }

    [Fact]
    public void An_extension_of_a_primitive_is_checked_at_its_place()
    {
        var patient = new Patient { BirthDateElement = new("1990") { Extension = [new(Definition.Canonical + "Time", new FhirBoolean(true))] } };

        var found = Validate(
            patient,
            [Definition.File("Time.json", Definition.Extension("Time", "1", "dateTime"))],
            Definition.Use("Patient.birthDate.extension", "time", "Time"));

        Assert.Equal(["Patient.birthDate.extension[0] type"], found);
    }

    [Fact]
    public void Many_invariants_take_no_more_than_their_number()
    {
        var constraints = string.Join(", ", Enumerable.Range(0, 5000).Select(number => $$"""{ "key": "k-{{number}}", "severity": "error", "human": "h", "expression": "true" }"""));

        var generation = Generation.Run(Definition.ProfileFile("Subject", "Patient", $$"""{ "id": "Patient", "constraint": [{{constraints}}] }"""));

        Assert.Null(generation.Result.Exception);
        Assert.Contains("K4999Invariant", generation.Validators["Subject.Validation.g.cs"], StringComparison.Ordinal);
    }

    private static Observation Observed(DataType? value) => new() { Status = ObservationStatus.Final, Code = new() { Text = "Weight" }, Value = value };

    private static IEnumerable<string> Validate(Resource resource, params string[] elements) => Validate(resource, [], elements);

    /// <summary>The place and rule of each issue.</summary>
    private static IEnumerable<string> Validate(Resource resource, TestFile[] others, params string[] elements)
    {
        var generation = Generation.Run([Definition.ProfileFile("Subject", resource.TypeName, elements), .. others]);
        Assert.Empty(generation.CompilerFindings());
        using var image = new MemoryStream();
        Assert.True(generation.Output.Emit(image).Success);
        var validate = Assembly.Load(image.ToArray()).GetType("Contracts.Subject")!.GetMethod("Validate", BindingFlags.Public | BindingFlags.Static)!;
        var sink = new ValidationSink();
        validate.Invoke(null, [resource, sink]);
        return sink.Issues.Select(issue => issue.Location + " " + issue.Rule);
    }
}
