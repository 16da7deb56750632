using Microsoft.CodeAnalysis;
using NhsStandards.Generators.Tests.Testing;

namespace NhsStandards.Generators.Tests;

/// <summary>What the generator makes of our own definitions, and what it says to the project.</summary>
public sealed class SampleProfileTests
{
    private static readonly TestFile[] Samples = TestFile.ReadAll(Repository.SampleDefinitions, "*.*");

    [Fact]
    public void The_sample_profile_compiles_without_a_warning()
    {
        var generation = Generation.Run(Samples);

        Assert.Empty(generation.Diagnostics);
        Assert.Equal(["SurgeryPatient.g.cs"], generation.Sources.Keys);
        Assert.Empty(generation.CompilerFindings());
    }

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        var forwards = Generation.Run(Samples);
        var backwards = Generation.Run(Samples.Reverse().ToArray());

        Assert.Equal(forwards.Sources, backwards.Sources);
    }

    [Theory]
    [InlineData("Clinic.Registration", null, "namespace Clinic.Registration.Contracts")]
    [InlineData("Clinic.Registration", "Clinic.Fhir", "namespace Clinic.Fhir")]
    [InlineData("my-app.2nd.class", null, "namespace my_app._2nd.@class.Contracts")]
    [InlineData("", "", "namespace Contracts")]
    public void The_project_chooses_the_namespace(string rootNamespace, string? chosen, string expected)
    {
        var generation = Generation.Run(
            Samples, "", null, ("build_property.RootNamespace", rootNamespace), ("build_property.NhsStandardsNamespace", chosen ?? ""));

        Assert.Contains(expected + "\n", generation.Sources["SurgeryPatient.g.cs"], StringComparison.Ordinal);
        Assert.Empty(generation.CompilerErrors());
    }

    [Fact]
    public void A_project_without_the_support_package_is_told_once()
    {
        var references = Generation.References.Where(reference => !reference.Display!.EndsWith("NhsStandards.Fhir.dll", StringComparison.Ordinal));

        var generation = Generation.Run([.. Samples, Definition.ProfileFile("Other", "Patient")], "", references);

        var diagnostic = Assert.Single(generation.Diagnostics);
        Assert.Equal("NHS9016", diagnostic.Id);
        Assert.Contains("and 1 more", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(generation.Sources);
        Assert.Empty(generation.CompilerErrors());
    }

    [Fact]
    public void A_project_without_definitions_hears_nothing() =>
        Assert.Empty(Generation.Run([new TestFile("appsettings.json", "{ broken")], "").Diagnostics);

    [Fact]
    public void A_project_can_extend_a_contract()
    {
        var generation = Generation.Run(
            Samples, "namespace Contracts { public partial class SurgeryPatient { public bool HasNhsNumber => NhsNumber is not null; } }");

        Assert.Empty(generation.Diagnostics);
        Assert.Empty(generation.CompilerErrors());
    }

    [Fact]
    public void A_type_of_the_project_with_the_same_name_is_reported_and_left_alone()
    {
        var generation = Generation.Run(Samples, "namespace Contracts { public class SurgeryPatient { } }");

        Assert.Equal("NHS9010", Assert.Single(generation.Diagnostics).Id);
        Assert.Empty(generation.Sources);
        Assert.Empty(generation.CompilerErrors());
    }

    [Fact]
    public void Types_of_the_project_cannot_be_mistaken_for_those_of_the_model()
    {
        var generation = Generation.Run(Samples, """
            namespace Contracts
            {
                public class Patient { } public class Identifier { } public class Extension { } public class Resource { } public class System { } public class List<T> { }
                public class NhsNumber { } public class NhsStandards { } public class Hl7 { } public class Fhir { } public class Element { }
            }
            """);

        Assert.Single(generation.Sources);
        Assert.Empty(generation.CompilerErrors());
    }
}
