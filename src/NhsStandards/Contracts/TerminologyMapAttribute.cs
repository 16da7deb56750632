namespace NhsStandards;

/// <summary>Says that the retired codes in it are there to be translated, as in a map from Read to SNOMED CT.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class TerminologyMapAttribute : Attribute;
