namespace NhsStandards.Generators.Definitions;

/// <summary>What a file gave: a definition, or diagnostics, or nothing where it holds a resource that contracts do not need.</summary>
internal sealed record DefinitionFile(string Path, StructureDefinition? Definition, ImmutableEquatableArray<DiagnosticInfo> Diagnostics);
