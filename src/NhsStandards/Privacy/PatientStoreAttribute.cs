namespace NhsStandards;

/// <summary>Says that a type, or what a member holds, gives access to the records of patients.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PatientStoreAttribute : Attribute;
