namespace NhsStandards;

/// <summary>Says that the NHS numbers in it are bounds of ranges, not numbers of people.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class NhsNumberRangesAttribute : Attribute;
