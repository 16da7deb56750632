namespace NhsStandards;

/// <summary>Says that patient data may be read in the method, or in every method of the class, only after <see cref="ILegitimateRelationship" /> was asked.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class RequiresLegitimateRelationshipAttribute : Attribute;
