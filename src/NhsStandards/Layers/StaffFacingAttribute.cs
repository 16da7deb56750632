namespace NhsStandards;

/// <summary>
/// Says that a page is for staff, who look people up all day and have other needs than somebody who types their own NHS number
/// once: <c>@attribute [StaffFacing]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StaffFacingAttribute : Attribute;
