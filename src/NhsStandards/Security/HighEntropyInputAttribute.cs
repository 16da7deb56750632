namespace NhsStandards;

/// <summary>
/// Says that the code derives keys or fingerprints from values that a machine made at random (a key, a token of 128 bits and more),
/// which nobody can guess, so that no work factor has to slow guessing down.
/// </summary>
/// <param name="reason">Where the value comes from, for the reviewer.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class HighEntropyInputAttribute(string reason) : Attribute
{
    /// <summary>Where the value comes from.</summary>
    public string Reason { get; } = reason;
}
