namespace NhsStandards;

/// <summary>
/// Says that the code uses confidential patient information for more than the care of the patient: research, planning, a
/// register. The national data opt-out applies to it.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class SecondaryUseAttribute : Attribute;
