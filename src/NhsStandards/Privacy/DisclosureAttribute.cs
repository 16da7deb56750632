namespace NhsStandards;

/// <summary>
/// Says that the code gives confidential patient information to somebody outside the care of the patient: an export, an
/// upload, a file for a third party. The national data opt-out applies to it.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class DisclosureAttribute : Attribute;
