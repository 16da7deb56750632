namespace NhsStandards.Generators.Definitions;

/// <summary>Why a text is no FHIR resource, and the offset at which that shows.</summary>
internal readonly record struct ReadFailure(int Position, string Reason);
