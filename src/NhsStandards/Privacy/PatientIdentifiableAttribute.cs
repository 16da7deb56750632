namespace NhsStandards;

/// <summary>
/// Says that a value identifies a patient or tells something about one: it must not reach logs, telemetry, exception messages
/// or addresses.
/// </summary>
/// <remarks>On a type it stands for every value of the type; on a member or parameter for that one.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class PatientIdentifiableAttribute : Attribute;
