namespace NhsStandards.Generators.Contracts.Firely;

/// <summary>The class of Firely's model for a FHIR path such as <c>Patient</c>, <c>Patient.contact</c> or <c>Identifier</c>.</summary>
internal sealed record FirelyType(string Path, string Name, bool IsAbstract, ImmutableEquatableArray<FirelyProperty> Properties)
{
    /// <summary>A primitive, of which only the extensions are of interest.</summary>
    public static FirelyType OfPrimitive(string type)
    {
        var extension = FirelyNames.Qualified("Extension");
        var property = new FirelyProperty
        {
            ElementName = "extension",
            Name = "Extension",
            Type = extension,
            ModelType = extension,
            IsList = true,
            IsNullable = false,
            Codes = ImmutableEquatableArray<FirelyCode>.Empty,
        };
        return new FirelyType(type, FirelyNames.Qualified("PrimitiveType"), IsAbstract: true, new[] { property }.ToEquatable());
    }

    public FirelyProperty? Property(string elementName)
    {
        foreach (var property in Properties)
        {
            if (property.ElementName == elementName)
                return property;
        }

        return null;
    }
}
