namespace NhsStandards.Generators.Definitions;

/// <summary>The value set that an element's codes come from, and how strictly.</summary>
internal sealed record Binding(string Strength, string ValueSet);
