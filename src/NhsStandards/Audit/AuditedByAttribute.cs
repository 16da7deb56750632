namespace NhsStandards;

/// <summary>Says that a filter or middleware audits access through every endpoint of the assembly.</summary>
/// <param name="auditor">The type of the filter or middleware.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class AuditedByAttribute(Type auditor) : Attribute
{
    /// <summary>The type of the filter or middleware.</summary>
    public Type Auditor { get; } = auditor;
}
