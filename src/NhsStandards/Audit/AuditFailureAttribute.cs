namespace NhsStandards;

/// <summary>Says that the method deals with an audit entry that could not be written, such as by stopping the service or alerting somebody.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AuditFailureAttribute : Attribute;
