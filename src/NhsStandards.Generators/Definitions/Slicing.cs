namespace NhsStandards.Generators.Definitions;

/// <summary>How the items of a repeated element are told apart.</summary>
internal sealed record Slicing(ImmutableEquatableArray<Discriminator> Discriminators);
