namespace NhsStandards;

/// <summary>
/// Says that a type, or what an endpoint takes and gives, follows a published definition instead of being home-made.
/// </summary>
/// <param name="canonicalUrl">
/// The canonical URL of the definition, such as <c>https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Method)]
public sealed class StandardContractAttribute(string canonicalUrl) : Attribute
{
    /// <summary>The canonical URL of the definition that is followed.</summary>
    public string CanonicalUrl { get; } = canonicalUrl;
}
