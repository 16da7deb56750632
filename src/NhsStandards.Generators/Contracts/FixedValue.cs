namespace NhsStandards.Generators.Contracts;

/// <summary>A value that construction sets because the profile fixes it.</summary>
internal abstract record FixedValue(string Property);

/// <summary>Assigns a constant.</summary>
internal sealed record FixedConstant(string Property, string Expression) : FixedValue(Property);

/// <summary>Assigns a complex value where the element is absent.</summary>
internal sealed record FixedObject(string Property, string Expression) : FixedValue(Property);

/// <summary>Makes the element where it is absent, and sets what is fixed within.</summary>
internal sealed record FixedPart(string Property, string PartType, string ModelType, bool IsChoice) : FixedValue(Property);

/// <summary>Adds an item to the list where none matches, with what is fixed within.</summary>
internal sealed record FixedItem(string Property, string PartType) : FixedValue(Property);
