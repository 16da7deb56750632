namespace NhsStandards.Generators.Contracts.Firely;

/// <summary>How Firely's model holds one FHIR element.</summary>
internal sealed record FirelyProperty
{
    /// <summary>The FHIR element's name, as in <c>birthDate</c> or <c>value</c>.</summary>
    public required string ElementName { get; init; }

    /// <summary>The property that is used in daily work, as in <c>BirthDate</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The property's type as C# writes it, with <c>?</c> where it is nullable.</summary>
    public required string Type { get; init; }

    /// <summary>For a primitive the property that holds its extensions too, as in <c>BirthDateElement</c>.</summary>
    public string? PrimitiveName { get; init; }

    /// <summary>The FHIR type that the model holds: of an item for a list, of the primitive, or of the property itself; never with <c>?</c>.</summary>
    public required string ModelType { get; init; }

    public required bool IsList { get; init; }

    /// <summary>Whether <see langword="null"/> may be assigned to the property that holds the model's object.</summary>
    public required bool IsNullable { get; init; }

    /// <summary>For an enumeration of codes, the members of the codes that profiles fix.</summary>
    public required ImmutableEquatableArray<FirelyCode> Codes { get; init; }

    /// <summary>The property that holds the model's object.</summary>
    public string ElementProperty => PrimitiveName ?? Name;

    public bool IsPrimitive => PrimitiveName is not null;
}
