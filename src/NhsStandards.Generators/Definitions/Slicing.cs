namespace NhsStandards.Generators.Definitions;

/// <summary>How the items of a repeated element are told apart, and what may stand beside and between the slices.</summary>
/// <param name="Discriminators">What tells the slices apart.</param>
/// <param name="IsOrdered">Whether the items come in the order of the slices.</param>
/// <param name="Rules">Whether items outside the slices may be there: <c>open</c>, <c>openAtEnd</c> or <c>closed</c>.</param>
internal sealed record Slicing(ImmutableEquatableArray<Discriminator> Discriminators, bool IsOrdered = false, string Rules = "open");
