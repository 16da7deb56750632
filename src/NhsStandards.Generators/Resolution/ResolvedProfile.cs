using NhsStandards.Generators.Definitions;

namespace NhsStandards.Generators.Resolution;

/// <summary>A definition laid over its bases. <see cref="TypeName"/> and <see cref="Root"/> are set where a contract is to be generated: for a valid resource profile.</summary>
internal sealed record ResolvedProfile(StructureDefinition Definition, string? TypeName, ResolvedElement? Root, ImmutableEquatableArray<DiagnosticInfo> Diagnostics);
