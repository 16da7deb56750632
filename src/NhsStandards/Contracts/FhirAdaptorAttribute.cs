namespace NhsStandards;

/// <summary>
/// Says that the project translates between releases of FHIR, or from HL7 v3, as a partner needs it: GP Connect speaks STU3.
/// </summary>
/// <param name="reason">Which partner or service needs the older standard.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class FhirAdaptorAttribute(string reason) : Attribute
{
    /// <summary>Which partner or service needs the older standard.</summary>
    public string Reason { get; } = reason;
}
