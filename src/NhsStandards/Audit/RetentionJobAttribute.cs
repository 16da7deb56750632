namespace NhsStandards;

/// <summary>Says that the code removes records whose time of retention is over, which is the only way in which they may go.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class RetentionJobAttribute : Attribute;
