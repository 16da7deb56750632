using NhsStandards;

namespace Harbour.CarePlans.Domain;

/// <summary>What has been agreed with a person about their care.</summary>
public sealed class CarePlan
{
    private readonly List<CareGoal> _goals = [];

    public CarePlan(Guid id, NhsNumber subject, OdsCode author, DateTimeOffset created)
    {
        Id = id;
        Subject = subject;
        Author = author;
        Created = created;
    }

    public Guid Id { get; }

    public NhsNumber Subject { get; } // clean NHS1004 NHS1025

    public OdsCode Author { get; } // clean NHS1026

    public DateTimeOffset Created { get; }

    public DateTimeOffset? Reviewed { get; private set; }

    public IReadOnlyList<CareGoal> Goals => _goals;

    public void Add(CareGoal goal) => _goals.Add(goal);

    public void Review(TimeProvider clock) => Reviewed = clock.GetUtcNow(); // clean NHS1022

    public void ReviewAtDesk() => Reviewed = DateTime.Now; // clean NHS1022

    public override string ToString() => $"Care plan {Id}";
}

public sealed record CareGoal(Guid Id, SnomedCode Concept, string Description, DateOnly? Due); // clean NHS1023 NHS6002

public sealed class Resident
{
    public Guid Id { get; init; }

    public string NhsNumber { get; init; } = ""; // expect NHS1025

    public string FamilyName { get; init; } = "";

    public string GivenName { get; init; } = "";

    public DateTimeOffset BirthDate { get; init; } // expect NHS1021

    public char Sex { get; init; } // expect NHS1023

    public string MaritalStatus { get; init; } = ""; // expect NHS1023

    public Gender GenderIdentity { get; init; } // clean NHS1023

    public string HomeOdsCode { get; init; } = ""; // expect NHS1026

    public string HomeName { get; init; } = ""; // clean NHS1026

    public DateTime? LastSeen { get; init; } // clean NHS1021

    public bool HasNhsNumber { get; init; } // clean NHS1004 NHS1025

    public string NhsNumberColumnName => "NHS_NUMBER"; // clean NHS1025

    public override string ToString() => $"Resident {Id}";
}

public enum Gender
{
    Unknown,
    Male,
    Female,
    Other,
}

public sealed record ResidentCard(string NhsNumber, string FamilyName, DateOnly DateOfBirth); // expect NHS1025 NHS6002

public readonly record struct ResidentKey(NhsNumber NhsNumber, OdsCode Home); // clean NHS6002 NHS1025

public record struct ResidentContact([property: PatientIdentifiable] string Name, [property: PatientIdentifiable] string Telephone); // expect NHS6002

public sealed record ResidentNote([property: PatientIdentifiable] string Text, DateTimeOffset At) // clean NHS6002
{
    public override string ToString() => $"Note of {At:O}";
}

/// <summary>Measurements that carers take. Some of it dates from the first tablet app.</summary>
public sealed class Observation
{
    public Guid ResidentId { get; init; }

    public decimal WeightKilograms { get; init; } // clean NHS1024

    public double Dose { get; init; } // expect NHS1024

    public float BloodPressureSystolic { get; init; } // expect NHS1024

    public double OxygenPercentage { get; init; } // clean NHS1024

    public int FallCount { get; init; } // clean NHS1024

    public Mass Weight { get; init; } // clean NHS1024

    public string? DmdCode { get; init; } // expect NHS1023

    public SnomedCode? Site { get; init; } // clean NHS1023

    public string? SiteDisplay { get; init; } // clean NHS1023

    public DateTimeOffset TakenAt { get; set; }

    public void Stamp() => TakenAt = DateTimeOffset.Now; // clean NHS1022
}

public readonly record struct Mass(decimal Value, string UcumUnit);

/// <summary>Where a home is. Nothing clinical.</summary>
public sealed class HomeLocation
{
    public double Latitude { get; init; } // clean NHS1024

    public double Longitude { get; init; } // clean NHS1024
}
