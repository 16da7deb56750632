using NhsStandards;
using Northgate.ReferralIntake.Contracts;

namespace Northgate.ReferralIntake.Domain;

public sealed class Referral
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required NhsNumber Patient { get; init; }

    public required string FamilyName { get; init; }

    public required string GivenName { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    public required OdsCode Referrer { get; init; }

    public required string Specialty { get; init; }

    public ReferralPriority Priority { get; init; }

    public DateTimeOffset ReceivedAt { get; set; }

    public DateTime? TriagedAt { get; set; }

    public ReferralState State { get; private set; } = ReferralState.Received;

    public void Accept() => State = ReferralState.Accepted;

    public void Reject() => State = ReferralState.Rejected;

    public override string ToString() => $"Referral {Id} ({State})"; // clean NHS6002
}

public enum ReferralState
{
    Received,
    Accepted,
    Rejected,
}

/// <summary>A line of the weekly spreadsheet of the hospices, who have no system of their own.</summary>
public sealed record HospiceReferralLine(NhsNumber NhsNumber, string FamilyName, DateOnly DateOfBirth, string Ward) // clean NHS6002
{
    public override string ToString() => $"Hospice referral to {Ward}";
}

public sealed record TriageDecision(Guid ReferralId, bool Accepted, string Reason); // clean NHS6002
