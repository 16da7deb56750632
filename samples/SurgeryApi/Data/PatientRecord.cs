using NhsStandards;

namespace SurgeryApi.Data;

/// <summary>A patient as it is kept: the resource itself, and what it is found by.</summary>
public sealed class PatientRecord
{
    public required string Id { get; init; }

    public required NhsNumber NhsNumber { get; init; }

    /// <summary>The resource in FHIR JSON.</summary>
    [PatientIdentifiable]
    public required string Resource { get; init; }
}
