namespace NhsStandards;

/// <summary>
/// Says that a text holds a code of a list, so that the analyzers check the constants that it is given and compared with. The
/// list is a FHIR CodeSystem or ValueSet in JSON below the folder <c>nhs</c> of the project.
/// </summary>
/// <param name="id">The id, name or canonical URL of the list, such as <c>UKCore-PersonStatedGender</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue)]
public sealed class NhsCodeListAttribute(string id) : Attribute
{
    /// <summary>The id, name or canonical URL of the list.</summary>
    public string Id { get; } = id;
}
