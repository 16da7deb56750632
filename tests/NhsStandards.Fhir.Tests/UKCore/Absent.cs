namespace NhsStandards.Fhir.Tests.UKCore;

/// <summary>Stands in for the tests of this folder where the UK Core definitions are absent.</summary>
public sealed class Absent
{
    [Fact(Skip = "The UK Core definitions are absent, so nothing is generated from them; set the MSBuild property DefinitionsDirectory to where they are.")]
    public void UK_Core_contracts_behave_as_their_profiles_say()
    {
    }
}
