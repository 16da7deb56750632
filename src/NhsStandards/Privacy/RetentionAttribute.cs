namespace NhsStandards;

/// <summary>Says what kind of record a type holds or a job removes, and for how long it is kept.</summary>
/// <param name="kind">The kind of record.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class RetentionAttribute(RecordKind kind) : Attribute
{
    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; } = kind;

    /// <summary>For how many years it is kept, counted as the schedule counts for its kind; 0 where only the kind is said.</summary>
    public int Years { get; set; }
}
