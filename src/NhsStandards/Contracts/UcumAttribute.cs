namespace NhsStandards;

/// <summary>Says that a text holds a unit of measure as a code of UCUM, such as <c>mm[Hg]</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class UcumAttribute : Attribute;
