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
}
