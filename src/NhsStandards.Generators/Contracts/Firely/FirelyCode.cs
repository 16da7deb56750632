namespace NhsStandards.Generators.Contracts.Firely;

/// <summary>A FHIR code and the enumeration member that stands for it.</summary>
internal sealed record FirelyCode(string Code, string Member);
