namespace NhsStandards.Generators.Definitions;

/// <summary>An element of a differential: what it says, and nothing that it leaves to its base.</summary>
internal sealed record ElementDefinition
{
    /// <summary>The path with slice names, as in <c>Patient.identifier:nhsNumber.system</c>.</summary>
    public required string Id { get; init; }

    public required string Path { get; init; }

    public string? SliceName { get; init; }

    public string? Short { get; init; }

    public string? Definition { get; init; }

    public int? Min { get; init; }

    /// <summary>The greatest number of items; <see cref="int.MaxValue"/> for <c>*</c>.</summary>
    public int? Max { get; init; }

    public ImmutableEquatableArray<TypeReference> Types { get; init; } = ImmutableEquatableArray<TypeReference>.Empty;

    /// <summary>The value that is fixed, or the pattern that must be contained.</summary>
    public FhirValue? Fixed { get; init; }

    /// <summary>Whether <see cref="Fixed"/> is a pattern, beside which the element may hold more.</summary>
    public bool IsPattern { get; init; }

    public Binding? Binding { get; init; }

    /// <summary>The path of the element whose content this one has, without <c>#</c>.</summary>
    public string? ContentReference { get; init; }

    public ImmutableEquatableArray<Invariant> Invariants { get; init; } = ImmutableEquatableArray<Invariant>.Empty;

    public Slicing? Slicing { get; init; }

    public LineSpan Position { get; init; }
}
