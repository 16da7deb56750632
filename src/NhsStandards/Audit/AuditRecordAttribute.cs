namespace NhsStandards;

/// <summary>
/// Says that the type is a record of an audit trail: what is once written in it is never changed or removed, except by a
/// <see cref="RetentionJobAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class AuditRecordAttribute : Attribute;
