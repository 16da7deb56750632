using NhsStandards.EndToEnd.Tests.Running;

namespace NhsStandards.EndToEnd.Tests;

[Collection(PackageFeedCollection.Name)]
public sealed class GeneratedContractTests(PackageFeed feed)
{
    [Fact]
    public async Task Profile_named_in_the_project_is_a_type_in_its_code()
    {
        using var workspace = new Workspace(feed);
        await workspace.NewAsync("console", "App");
        await workspace.AddPackageAsync("App", "NhsStandards.Analyzers");
        await workspace.AddPackageAsync("App", "NhsStandards.Fhir");
        workspace.Write("App/App.csproj", workspace.Read("App/App.csproj").Replace(
            "</Project>",
            """  <ItemGroup><StandardDefinition Include="definitions/*.json" /></ItemGroup></Project>""",
            StringComparison.Ordinal));
        workspace.Write("App/definitions/ClinicPatient.json", """
            {
              "resourceType": "StructureDefinition",
              "url": "https://clinic.example.org/StructureDefinition/ClinicPatient",
              "name": "ClinicPatient",
              "status": "active",
              "fhirVersion": "4.0.1",
              "kind": "resource",
              "abstract": false,
              "type": "Patient",
              "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Patient",
              "derivation": "constraint",
              "differential": {
                "element": [
                  {
                    "id": "Patient.identifier",
                    "path": "Patient.identifier",
                    "slicing": { "discriminator": [ { "type": "value", "path": "system" } ], "rules": "open" }
                  },
                  { "id": "Patient.identifier:nhsNumber", "path": "Patient.identifier", "sliceName": "nhsNumber", "min": 0, "max": "1" },
                  { "id": "Patient.identifier:nhsNumber.system", "path": "Patient.identifier.system", "min": 1, "fixedUri": "https://fhir.nhs.uk/Id/nhs-number" }
                ]
              }
            }
            """);
        workspace.Write("App/Program.cs", """
            using App.Contracts;
            using NhsStandards;

            var patient = ClinicPatient.Create();
            patient.NhsNumber = NhsNumber.Parse("999 000 0018");
            var identifier = patient.Resource.Identifier.Single();
            Console.WriteLine(identifier.System + "|" + identifier.Value);
            """);
        var build = await workspace.BuildAsync("App");
        build.Command.MustSucceed();
        Assert.Empty(build.Warnings);
        var run = await workspace.DotNetAsync("run", "--project", "App", "--no-build");
        Assert.Equal("https://fhir.nhs.uk/Id/nhs-number|9990000018", run.MustSucceed().Output.Trim());
    }
}
