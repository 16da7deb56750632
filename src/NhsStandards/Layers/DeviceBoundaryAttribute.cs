namespace NhsStandards;

/// <summary>
/// Says that the code speaks to a device beside the patient (a monitor, an analyser, a card reader), and is therefore bound to a
/// place, a protocol or a desktop that a service of its own would not need.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DeviceBoundaryAttribute : Attribute;
