using Microsoft.CodeAnalysis;
using NhsStandards.Generators.Tests.Testing;

namespace NhsStandards.Generators.Tests;

/// <summary>The profiles of UK Core, as they are published.</summary>
public sealed class PublishedProfilesTests
{
    [PublishedFact]
    public void Every_profile_gives_code_that_compiles_without_a_warning()
    {
        var generation = Generation.Run(TestFile.ReadAll(Repository.UKCoreJson, "*.json"));

        Assert.Null(generation.Result.Exception);
        Assert.Equal(60, generation.Sources.Count);
        Assert.Empty(generation.CompilerFindings());
        Assert.Empty(generation.CompilerErrors());
    }

    [PublishedFact]
    public void What_stays_untyped_is_named_and_nothing_else_is_said()
    {
        var generation = Generation.Run(TestFile.ReadAll(Repository.UKCoreJson, "*.json"));

        Assert.Equal(
            ["NHS9015 Observation.code.coding:valueset-PBCL", "NHS9015 Observation.code.coding:valueset-PaLM"],
            generation.Diagnostics.Select(diagnostic => diagnostic.Id + " " + diagnostic.GetMessage().Split('\'')[1]).Order(StringComparer.Ordinal));
    }

    [PublishedFact]
    public void JSON_and_XML_give_the_same_code()
    {
        var json = Generation.Run(TestFile.ReadAll(Repository.UKCoreJson, "StructureDefinition-*.json"));
        var xml = Generation.Run(TestFile.ReadAll(Repository.UKCoreXml, "*.xml"));

        Assert.NotEmpty(json.Sources);
        foreach (var (name, source) in json.Sources)
            Assert.Equal(source, xml.Sources[name]);
    }

    [PublishedFact]
    public void A_profile_without_the_extensions_it_uses_keeps_them_as_extensions()
    {
        var generation = Generation.Run(TestFile.Read(Path.Combine(Repository.UKCoreJson, "StructureDefinition-UKCore-Patient.json")));

        var untyped = generation.Diagnostics.Where(diagnostic => diagnostic.Id == "NHS9015").Select(diagnostic => diagnostic.GetMessage()).ToArray();
        Assert.Equal(generation.Diagnostics.Length, untyped.Length);
        Assert.Contains(untyped, message => message.Contains("http://hl7.org/fhir/6.0/StructureDefinition/extension-Patient.fetalStatus", StringComparison.Ordinal));
        Assert.All(generation.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
        Assert.Contains("NhsFhir::ElementList<FhirModel::Extension, FhirModel::Extension> FetalStatus", generation.Sources["UKCorePatient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("bool? PatientInterpreterRequired", generation.Sources["UKCorePatient.g.cs"], StringComparison.Ordinal);
        Assert.Empty(generation.CompilerFindings());
    }
}
