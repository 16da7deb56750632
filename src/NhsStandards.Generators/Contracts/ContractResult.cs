namespace NhsStandards.Generators.Contracts;

/// <summary>A contract, and what is to be said about its profile.</summary>
internal sealed record ContractResult(Contract? Contract, ImmutableEquatableArray<DiagnosticInfo> Diagnostics);
