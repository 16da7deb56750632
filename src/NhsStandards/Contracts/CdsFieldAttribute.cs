namespace NhsStandards;

/// <summary>Says that the text is a field of a commissioning data set, where a three-character ICD-10 code is padded with <c>X</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class CdsFieldAttribute : Attribute;
