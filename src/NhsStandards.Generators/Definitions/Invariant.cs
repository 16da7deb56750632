namespace NhsStandards.Generators.Definitions;

/// <summary>A rule that an element must keep, as a FHIRPath expression.</summary>
internal sealed record Invariant(string Key, bool IsError, string Human, string Expression);
