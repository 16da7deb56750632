namespace NhsStandards;

/// <summary>
/// Says that a hash in the code protects nothing: it names content (an entity tag, a cache key, a Git object) or is what a
/// foreign interface demands, and whoever finds a collision gains nothing.
/// </summary>
/// <param name="reason">Why the strength of the hash does not matter here, for the reviewer.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class NonSecurityHashAttribute(string reason) : Attribute
{
    /// <summary>Why the strength of the hash does not matter here.</summary>
    public string Reason { get; } = reason;
}
