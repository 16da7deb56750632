namespace NhsStandards;

/// <summary>
/// Says that access through the endpoint, or through every endpoint of the class, is audited by a filter or by middleware, so
/// that its body need not write the entry.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class AuditedAttribute : Attribute;
