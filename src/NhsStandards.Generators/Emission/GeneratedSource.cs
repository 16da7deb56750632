namespace NhsStandards.Generators.Emission;

/// <summary>A file that is generated, and the profile that it comes from.</summary>
internal sealed record GeneratedSource(string QualifiedName, string Canonical, string DefinitionPath, string Text, string Suffix = "")
{
    public string TypeName => QualifiedName.Substring(QualifiedName.LastIndexOf('.') + 1);

    public string HintName => TypeName + Suffix + ".g.cs";
}
