namespace NhsStandards.Generators.Definitions;

/// <summary>A type that an element may have, with the profiles on it and on what it refers to.</summary>
internal sealed record TypeReference(string Code, ImmutableEquatableArray<string> Profiles, ImmutableEquatableArray<string> TargetProfiles);
