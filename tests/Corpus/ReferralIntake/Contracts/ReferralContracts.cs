using System.Text.Json.Serialization;
using NhsStandards;

namespace Northgate.ReferralIntake.Contracts;

/// <summary>What the national Booking and Referral standard calls a service request, in the JSON form of the intake form.</summary>
[StandardContract("https://simplifier.net/guide/nhsbookingandreferralstandard")]
public sealed class ReferralRequest // clean NHS2014
{
    public NhsNumber NhsNumber { get; set; } // clean NHS1005

    public string FamilyName { get; set; } = "";

    public string GivenName { get; set; } = "";

    public DateOnly DateOfBirth { get; set; } // clean NHS1021

    public OdsCode ReferringOrganisation { get; set; } // clean NHS1026

    public string Specialty { get; set; } = "";

    public ReferralPriority Priority { get; set; }

    public SnomedCode? Reason { get; set; }

    public string ReasonText { get; set; } = "";
}

// The old iPad app of the community teams still posts this.
public sealed class MobileReferral // expect NHS2014
{
    [JsonPropertyName("nhsNo")]
    public string NhsNo { get; set; } = ""; // clean NHS1005 NHS1025

    [JsonPropertyName("motherNhsNo")]
    public string? MotherNhsNo { get; set; } // expect NHS1005

    [JsonPropertyName("surname")]
    public string Surname { get; set; } = "";

    [JsonPropertyName("forename")]
    public string Forename { get; set; } = "";

    [JsonPropertyName("practice")]
    public string GpPracticeOdsCode { get; set; } = ""; // expect NHS1026

    [JsonPropertyName("note")]
    public string Note { get; set; } = "";
}

public sealed class ReferralAccepted
{
    public Guid ReferralId { get; init; }

    public ReferralPriority Priority { get; init; }

    public bool NhsNumberVerified { get; init; } // clean NHS1004
}

public sealed class IntakeStatistics
{
    public int Received { get; init; }

    public int NhsNumberCount { get; init; } // clean NHS1004

    public int Rejected { get; init; }

    public IReadOnlyDictionary<string, int> BySpecialty { get; init; } = new Dictionary<string, int>();
}

/// <summary>Sent to the topic when a referral is in. Carries the key only; whoever needs more asks for it.</summary>
public sealed class ReferralReceived // clean NHS2014
{
    public Guid ReferralId { get; init; }

    public string Specialty { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>Sent to the letters system of the trust.</summary>
public sealed class LetterRequested
{
    public Guid ReferralId { get; init; }

    public string Template { get; init; } = "";

    public OdsCode SendingOrganisation { get; init; }
}

public enum ReferralPriority
{
    Routine,
    Urgent,
    TwoWeekWait,
}
