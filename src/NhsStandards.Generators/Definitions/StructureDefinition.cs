namespace NhsStandards.Generators.Definitions;

/// <summary>A FHIR R4 StructureDefinition with its differential, as far as contracts need it.</summary>
internal sealed record StructureDefinition
{
    /// <summary>The file that it came from; empty for what the generator brings.</summary>
    public required string Path { get; init; }

    /// <summary>The canonical URL, without version.</summary>
    public required string Url { get; init; }

    public string? Version { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public required string Kind { get; init; }

    public required string Type { get; init; }

    public string? BaseDefinition { get; init; }

    public bool IsConstraint { get; init; }

    public required ImmutableEquatableArray<ElementDefinition> Elements { get; init; }

    public LineSpan Position { get; init; }

    public bool IsResourceProfile => IsConstraint && Kind == "resource";

    public bool IsExtension => IsConstraint && Type == "Extension";

    /// <summary>The same content in another file or notation compares equal.</summary>
    public StructureDefinition WithoutPositions() => this with
    {
        Path = "",
        Position = default,
        Elements = Elements.Select(element => element with { Position = default }).ToEquatable(),
    };
}
