using NhsStandards.Generators.Definitions;

namespace NhsStandards.Generators.Resolution;

/// <summary>An element with everything that its profile, the profiles below it and FHIR R4 say about it.</summary>
internal sealed record ResolvedElement
{
    /// <summary>The element's name without the <c>[x]</c> of a choice.</summary>
    public required string Name { get; init; }

    public required bool IsChoice { get; init; }

    public string? SliceName { get; init; }

    /// <summary>Where FHIR R4 defines the content: a type, or a path with content of its own; <see langword="null"/> for an open choice.</summary>
    public string? ContentPath { get; init; }

    public required ImmutableEquatableArray<TypeReference> Types { get; init; }

    /// <summary>Whether a model holds the element as a list.</summary>
    public required bool IsRepeated { get; init; }

    public required int Min { get; init; }

    /// <summary>The greatest number of items; <see cref="int.MaxValue"/> for <c>*</c>.</summary>
    public required int Max { get; init; }

    public string? Short { get; init; }

    public string? Definition { get; init; }

    public Binding? Binding { get; init; }

    public FhirValue? Fixed { get; init; }

    /// <summary>Whether <see cref="Fixed"/> is a pattern, beside which the element may hold more.</summary>
    public bool IsPattern { get; init; }

    /// <summary>What profiles demand beyond FHIR R4's own rules.</summary>
    public ImmutableEquatableArray<Invariant> Invariants { get; init; } = ImmutableEquatableArray<Invariant>.Empty;

    public Slicing? Slicing { get; init; }

    /// <summary>What FHIR R4 itself says of the element.</summary>
    public required ElementDefinition Published { get; init; }

    public ImmutableEquatableArray<Discriminator> Discriminators => Slicing?.Discriminators ?? ImmutableEquatableArray<Discriminator>.Empty;

    public string? ExtensionUrl { get; init; }

    public bool IsUndefinedExtension { get; init; }

    public LineSpan Position { get; init; }

    /// <summary>All elements below, in FHIR's order; empty where the profile says nothing about what is below.</summary>
    public required ImmutableEquatableArray<ResolvedElement> Children { get; init; }

    public required ImmutableEquatableArray<ResolvedElement> Slices { get; init; }

    public bool IsProhibited => Max == 0;

    public bool IsExtension => Name is "extension" or "modifierExtension";

    /// <summary>Whether values are fixed here or below, apart from slices.</summary>
    public bool HasFixed => Fixed is not null || Children.Any(static child => child.HasFixed || child.Slices.Any(static slice => slice.Min > 0 && slice.HasFixed));

    /// <summary>Whether the profile gives this element members that its type does not have.</summary>
    public bool HasContent => Children.Any(static child => child.Fixed is not null || child.Slices.Count > 0 || child.HasContent);

    /// <summary>
    /// Whether the fixed values alone make a meaningful element. A coding without a code, an identifier or quantity
    /// without a value, or an element that lacks something required is completed by whoever makes it.
    /// </summary>
    public bool IsDetermined => Fixed is not null || ContentPath switch
    {
        "Coding" => IsFixed("code"),
        "Identifier" or "Quantity" or "Money" => IsFixed("value"),
        "CodeableConcept" => IsFixed("text") || (Child("coding") is { } coding && (coding.IsDetermined || coding.Slices.Any(static slice => slice.Min > 0 && slice.IsDetermined))),
        _ => HasFixed && Children.All(static child => child.Min == 0 || child.IsDetermined),
    };

    public ResolvedElement? Child(string name) => Children.FirstOrDefault(child => child.Name == name);

    private bool IsFixed(string child) => Child(child)?.Fixed is not null;
}
