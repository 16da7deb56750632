namespace NhsStandards.Generators.Contracts;

/// <summary>A class that is to be generated: the view of a resource, or of a part of it.</summary>
internal sealed record ViewType
{
    public required string Name { get; init; }

    public required Documentation Documentation { get; init; }

    /// <summary>The class of the model that is viewed.</summary>
    public required string ModelType { get; init; }

    public required ImmutableEquatableArray<Member> Members { get; init; }

    public required ImmutableEquatableArray<FixedValue> FixedValues { get; init; }

    /// <summary>What tells the items of this slice from others; empty where every item belongs.</summary>
    public required ImmutableEquatableArray<MatchNode> Match { get; init; }

    public bool HasFixed => FixedValues.Count > 0;
}
