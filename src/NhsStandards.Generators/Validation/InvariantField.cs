using NhsStandards.Generators.Definitions;

namespace NhsStandards.Generators.Validation;

/// <summary>An invariant, and the static field of the generated code that holds it.</summary>
internal sealed record InvariantField(string Name, Invariant Invariant);
