namespace NhsStandards.Generators.Contracts;

/// <summary>What is to be generated from one profile.</summary>
internal sealed record Contract(string Namespace, string Canonical, string DefinitionPath, ViewType Resource, ImmutableEquatableArray<ViewType> Parts)
{
    /// <summary>The name as metadata has it.</summary>
    public string QualifiedName => Namespace.Replace("@", "") + "." + Resource.Name;
}
