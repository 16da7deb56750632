using NhsStandards.Generators.Definitions;

namespace NhsStandards.Generators.Resolution;

/// <summary>A definition and the name of the type that is generated from it; <see langword="null"/> where none is.</summary>
internal sealed record IndexedDefinition(StructureDefinition Definition, string? TypeName);
