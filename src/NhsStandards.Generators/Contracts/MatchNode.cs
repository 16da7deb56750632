namespace NhsStandards.Generators.Contracts;

/// <summary>What an item must hold at a property to belong to a slice: a constant, a type, presence, or what its children ask for.</summary>
internal sealed record MatchNode
{
    public required string Property { get; init; }

    public bool IsList { get; init; }

    /// <summary>A C# pattern for the property itself: a constant, a type, <c>null</c> or <c>not null</c>.</summary>
    public string? Pattern { get; init; }

    /// <summary>For an element of several types, the one whose properties the children are.</summary>
    public string? Type { get; init; }

    public ImmutableEquatableArray<MatchNode> Children { get; init; } = ImmutableEquatableArray<MatchNode>.Empty;

    public bool ReachesList => IsList || Children.Any(static child => child.ReachesList);
}
