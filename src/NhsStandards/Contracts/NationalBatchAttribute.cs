namespace NhsStandards;

/// <summary>Says that the code exchanges files because a national service does, such as one that works over MESH.</summary>
/// <param name="service">The national service whose files these are.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Assembly)]
public sealed class NationalBatchAttribute(string service) : Attribute
{
    /// <summary>The national service whose files these are.</summary>
    public string Service { get; } = service;
}
