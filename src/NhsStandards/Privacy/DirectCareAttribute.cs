namespace NhsStandards;

/// <summary>Says that the code serves the care of the patient, to which the national data opt-out does not apply, in a class that otherwise does not.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class DirectCareAttribute : Attribute;
