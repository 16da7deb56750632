namespace NhsStandards;

/// <summary>
/// Says that a call to the method, or to any method of the type, writes an audit entry. Put it on an audit component that does
/// not implement <see cref="IAuditTrail"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class AuditsAttribute : Attribute;
