namespace NhsStandards;

/// <summary>Says how the code complies with the national data opt-out where it does not ask <see cref="INationalDataOptOut" /> itself.</summary>
/// <param name="decision">What was decided.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Interface)]
public sealed class NationalDataOptOutAttribute(OptOutDecision decision) : Attribute
{
    /// <summary>What was decided.</summary>
    public OptOutDecision Decision { get; } = decision;

    /// <summary>Where the opt-out is applied, or why it does not apply; an exemption needs one.</summary>
    public string? Reason { get; set; }
}
