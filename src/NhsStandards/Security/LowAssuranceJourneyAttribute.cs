namespace NhsStandards;

/// <summary>
/// Says that people whose identity was not proven to the high level may go this way, since nothing of a record is shown or changed on
/// it: general information, a question to the surgery's front desk.
/// </summary>
/// <param name="reason">What the journey offers, for the reviewer.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class)]
public sealed class LowAssuranceJourneyAttribute(string reason) : Attribute
{
    /// <summary>What the journey offers.</summary>
    public string Reason { get; } = reason;
}
