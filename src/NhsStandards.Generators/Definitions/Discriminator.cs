namespace NhsStandards.Generators.Definitions;

/// <summary>What tells slices apart: the kind (<c>value</c>, <c>pattern</c>, <c>type</c>, <c>exists</c>, <c>profile</c>) and the path from the item.</summary>
internal sealed record Discriminator(string Type, string Path);
