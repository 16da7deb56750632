using NhsStandards.Generators.Tests.Testing;

namespace NhsStandards.Generators.Tests;

/// <summary>What a project sees that uses the generator: its own code, the generated code and every diagnostic of both.</summary>
public sealed class VerifiedGenerationTests
{
    private static readonly string Registration = Definition.Profile(
        "ClinicRegistration",
        "Patient",
        """{ "id": "Patient", "short": "A patient of the clinic" }""",
        """{ "id": "Patient.active", "min": 1, "short": "Whether the registration is in use" }""",
        """{ "id": "Patient.gender", "min": 1, "short": "Administrative gender" }""");

    [Fact]
    public Task Code_uses_the_generated_type() => new GeneratorTest(
        """
        using Clinic.Contracts;
        using Hl7.Fhir.Model;

        class Register
        {
            Patient Open() { var registration = ClinicRegistration.Create(); registration.Active = true; return registration.Resource; }
            string Wrong() => ClinicRegistration.Create().{|CS1061:Missing|};
        }
        """,
        ("/definitions/ClinicRegistration.json", Registration)).RunAsync();

    [Fact]
    public Task A_definition_becomes_this_code() => new GeneratorTest(
        "",
        ("/definitions/ClinicDocument.json", Definition.Profile(
            "ClinicDocument",
            "Binary",
            """{ "id": "Binary", "short": "A document of the clinic" }""",
            """{ "id": "Binary.language", "max": "0" }""",
            """{ "id": "Binary.contentType", "fixedCode": "application/pdf", "short": "Always PDF, \"A\" & <B>" }""",
            """{ "id": "Binary.data", "min": 1 }""")))
        .Generates("ClinicDocument.g.cs", Approved("ClinicDocument.g.cs"))
        .Generates("ExtensionRules.g.cs", Approved("ExtensionRules.g.cs"))
        .Generates("ClinicDocument.Validation.g.cs", Approved("ClinicDocument.Validation.g.cs"))
        .RunAsync();

    [Fact]
    public Task A_faulty_definition_is_reported_at_its_place_and_the_others_are_generated() => new GeneratorTest(
        "class Register { Clinic.Contracts.ClinicRegistration? last; }",
        ("/definitions/ClinicRegistration.json", Registration),
        ("/definitions/Broken.json", "{\n  \"resourceType\": \"StructureDefinition\",\n  \"url\": {|NHS9001:o|}ops\n}")).RunAsync();

    /// <summary>Generated code as a person has read and approved it.</summary>
    private static string Approved(string name) => File
        .ReadAllText(Path.Combine(AppContext.BaseDirectory, "Approved", name + ".txt"))
        .Replace("{version}", typeof(StructureDefinitionGenerator).Assembly.GetName().Version!.ToString(3), StringComparison.Ordinal);
}
