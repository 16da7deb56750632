namespace NhsStandards.Generators.Definitions;

/// <summary>A fixed or pattern value: a primitive with its text, or a complex value with its elements.</summary>
/// <param name="Name">The element's name; for the value itself its type as in <c>fixedCodeableConcept</c>.</param>
/// <param name="Text">The text of a primitive.</param>
/// <param name="Children">The elements of a complex value; a repeated element has several of one name.</param>
internal sealed record FhirValue(string Name, string? Text, ImmutableEquatableArray<FhirValue> Children)
{
    public bool IsPrimitive => Text is not null && Children.Count == 0;
}
