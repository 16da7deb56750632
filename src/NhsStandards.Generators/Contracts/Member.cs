namespace NhsStandards.Generators.Contracts;

/// <summary>A property of a view.</summary>
internal abstract record Member(string Name, Documentation Documentation);

/// <summary>Hands on a property of the model as it is.</summary>
internal sealed record PlainMember(string Name, Documentation Documentation, string Type, string Property) : Member(Name, Documentation);

/// <summary>The value of a primitive, whose extensions stay when the value changes.</summary>
internal sealed record PrimitiveMember(string Name, Documentation Documentation, string Type, string Property, string PrimitiveProperty, bool IsNullable)
    : Member(Name, Documentation);

/// <summary>One type of an element that may have several. An only choice replaces whatever is there; one of several leaves other types alone.</summary>
internal sealed record ChoiceMember(string Name, Documentation Documentation, string Type, string Property, bool IsOnly) : Member(Name, Documentation);

/// <summary>An element that occurs once and has members of its own.</summary>
internal sealed record PartMember(string Name, Documentation Documentation, string PartType, string Property, string? ChoiceType, bool HasFixed, bool IsNullable)
    : Member(Name, Documentation);

/// <summary>The one item of a list that belongs to a slice.</summary>
internal sealed record SliceMember(string Name, Documentation Documentation, string PartType, ListHost Host, bool HasFixed) : Member(Name, Documentation);

/// <summary>The items of a list, all or those of a slice.</summary>
internal sealed record PartListMember(string Name, Documentation Documentation, string PartType, string ItemType, ListHost Host, bool IsSlice, bool HasFixed)
    : Member(Name, Documentation);

/// <summary>The value of an identifier slice as a checked type.</summary>
internal sealed record IdentifierMember(string Name, Documentation Documentation, string ValueType, string SliceName) : Member(Name, Documentation);

/// <summary>The values of a repeated identifier slice as a checked type.</summary>
internal sealed record IdentifierListMember(string Name, Documentation Documentation, string ValueType, string PartType, ListHost Host) : Member(Name, Documentation);

/// <summary>The value of an extension that occurs once.</summary>
internal sealed record ExtensionMember(
    string Name, Documentation Documentation, string Url, string DataType, string? ValueType, ImmutableEquatableArray<string> AllowedTypes, ListHost Host)
    : Member(Name, Documentation);

/// <summary>The values of an extension that repeats.</summary>
internal sealed record ExtensionListMember(string Name, Documentation Documentation, string Url, string DataType, ListHost Host) : Member(Name, Documentation);

/// <summary>An extension that no definition describes.</summary>
internal sealed record RawExtensionMember(string Name, Documentation Documentation, string Url, bool IsList, ListHost Host) : Member(Name, Documentation);
