using NhsStandards.Generators.Definitions;

namespace NhsStandards.Generators.Resolution;

/// <summary>
/// A definition laid over its bases. <see cref="Root"/> is set for a valid profile of a resource and for a valid extension,
/// and <see cref="TypeName"/> for a profile of a resource, where a contract is to be generated.
/// </summary>
internal sealed record ResolvedProfile(StructureDefinition Definition, string? TypeName, ResolvedElement? Root, ImmutableEquatableArray<TargetType> Targets, ImmutableEquatableArray<DiagnosticInfo> Diagnostics);
