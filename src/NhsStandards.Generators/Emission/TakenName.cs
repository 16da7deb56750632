namespace NhsStandards.Generators.Emission;

/// <summary>A name that cannot be generated, and what stands against it.</summary>
internal sealed record TakenName(string Name, string Reason);
