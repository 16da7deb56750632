using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using NhsStandards;

namespace Meridian.Outpatients.Data;

/// <summary>The copy of the patient index that came with the first release.</summary>
[Table("Patient")]
public class PatientEntity // expect NHS7007
{
    public int Id { get; set; }

    public long NhsNumber { get; set; } // expect NHS1004

    [MaxLength(100)]
    public string FamilyName { get; set; } = "";

    [MaxLength(100)]
    public string GivenName { get; set; } = "";

    public DateTime DateOfBirth { get; set; } // expect NHS1021

    [MaxLength(1)]
    public string Gender { get; set; } = ""; // expect NHS1023

    [MaxLength(2)]
    public string EthnicCategory { get; set; } = ""; // expect NHS1023

    [MaxLength(200)]
    public string AddressLine1 { get; set; } = "";

    [MaxLength(10)]
    public string Postcode { get; set; } = "";

    [MaxLength(20)]
    public string? Telephone { get; set; }

    [MaxLength(9)]
    public string RegisteredPracticeOdsCode { get; set; } = ""; // expect NHS1026

    public int NhsNumberStatusId { get; set; } // clean NHS1004

    public DateTime? LastUpdated { get; set; } // clean NHS1021

    public ICollection<AppointmentEntity> Appointments { get; set; } = new List<AppointmentEntity>();
}

[Table("Appointment")]
public class AppointmentEntity // clean NHS7007
{
    public Guid Id { get; set; }

    public int PatientId { get; set; }

    public PatientEntity? Patient { get; set; }

    public int ClinicId { get; set; }

    public ClinicEntity? Clinic { get; set; }

    public DateTimeOffset Start { get; set; }

    public int Minutes { get; set; }

    public AppointmentState State { get; set; }

    [MaxLength(400)]
    public string? Note { get; set; }
}

[Table("Clinic")]
public class ClinicEntity
{
    public int Id { get; set; }

    [MaxLength(80)]
    public string Name { get; set; } = "";

    public OdsCode Provider { get; set; } // clean NHS1026

    public int SlotCount { get; set; }

    public ICollection<AppointmentEntity> Appointments { get; set; } = new List<AppointmentEntity>();
}

[Table("Vitals")]
public class VitalSignsEntity
{
    public Guid Id { get; set; }

    public int PatientId { get; set; }

    public decimal WeightKg { get; set; } // clean NHS1024

    public double Height { get; set; } // expect NHS1024

    public double Temperature { get; set; } // expect NHS1024

    public double OxygenSaturationPercent { get; set; } // clean NHS1024

    public SnomedCode? Position { get; set; } // clean NHS1023

    public DateTimeOffset TakenAt { get; set; }
}

public enum AppointmentState
{
    Booked,
    Arrived,
    Seen,
    DidNotAttend,
    Cancelled,
}
