namespace NhsStandards.Generators.Contracts.Firely;

/// <summary>The part of Firely's model that the given definitions use, in the order of its paths.</summary>
internal sealed record FirelyModel(ImmutableEquatableArray<FirelyType> Types)
{
    public FirelyType? Find(string? path)
    {
        foreach (var type in Types)
        {
            if (type.Path == path)
                return type;
        }

        return null;
    }

    /// <summary>
    /// The class of the element's content where the property holds a more general one, as for a choice or for a
    /// resource within another.
    /// </summary>
    public string? Narrower(string? contentPath, FirelyProperty property) =>
        Find(contentPath) is { } type && type.Name != property.ModelType ? type.Name : null;
}
