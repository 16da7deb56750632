namespace NhsStandards.Generators.Contracts.Firely;

/// <summary>The class of Firely's model for a FHIR path such as <c>Patient</c>, <c>Patient.contact</c> or <c>Identifier</c>.</summary>
internal sealed record FirelyType(string Path, string Name, bool IsAbstract, ImmutableEquatableArray<FirelyProperty> Properties)
{
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
