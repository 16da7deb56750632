using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using System.Text.Json.Serialization;
using NhsStandards;

namespace Meridian.Outpatients.Contracts;

/// <summary>Booking, in the shape of the regional scheduling standard.</summary>
[StandardContract("https://scheduling.northernregion.nhs.uk/standard/booking")]
public sealed class BookingRequest // clean NHS2014
{
    public NhsNumber NhsNumber { get; set; } // clean NHS1005 NHS1025

    public int ClinicId { get; set; }

    public DateTimeOffset Start { get; set; }

    [MaxLength(400)]
    public string? Note { get; set; }
}

public sealed class CheckInRequest // expect NHS2014
{
    [Required]
    [NhsNumber]
    public string NhsNumber { get; set; } = ""; // clean NHS1005

    public DateOnly DateOfBirth { get; set; } // clean NHS1021

    public Guid AppointmentId { get; set; }
}

public sealed class ArrivalRequest // clean NHS2014
{
    public Guid AppointmentId { get; set; }

    public DateTimeOffset At { get; set; }
}

public sealed class WalkInRequest // expect NHS2014
{
    [RegularExpression(@"^\d{10}$")]
    public string NhsNumber { get; set; } = ""; // expect NHS1005

    public string FamilyName { get; set; } = "";

    public string Dob { get; set; } = ""; // expect NHS1021

    public string Sex { get; set; } = ""; // expect NHS1023

    public int ClinicId { get; set; }
}

[DebuggerDisplay("{NhsNumber} {FamilyName}")] public sealed class PatientDto // expect NHS2014 NHS6002
{
    [JsonPropertyName("nhsNumber")]
    public NhsNumber NhsNumber { get; init; }

    [JsonPropertyName("familyName")]
    public string FamilyName { get; init; } = "";

    [JsonPropertyName("givenName")]
    public string GivenName { get; init; } = "";

    [JsonPropertyName("dateOfBirth")]
    public DateOnly DateOfBirth { get; init; }
}

public sealed record PatientBanner(NhsNumber NhsNumber, string FamilyName, string GivenName, DateOnly DateOfBirth); // expect NHS2014 NHS6002

public sealed record PatientKey(int Id, NhsNumber NhsNumber); // clean NHS6002

[DebuggerDisplay("Slot {Start}")] // clean NHS6002
public sealed record SlotDto(int ClinicId, DateTimeOffset Start, int Minutes); // clean NHS2014

public sealed class ClinicDto
{
    public int Id { get; init; }

    public string Name { get; init; } = "";

    public string ProviderOdsCode { get; init; } = ""; // expect NHS1026

    public string ProviderName { get; init; } = ""; // clean NHS1026
}

public sealed record WaitingTime(string Clinic, int Days);
