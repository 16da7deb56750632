using NhsStandards.Generators.Resolution;

namespace NhsStandards.Generators.Validation;

/// <summary>The types of resources that canonical URLs in references stand for.</summary>
internal sealed class TargetTypes(ImmutableEquatableArray<TargetType> given)
{
    /// <summary>The type's name; <see langword="null"/> where no definition of this URL is known.</summary>
    public string? Find(string canonical)
    {
        foreach (var target in given)
        {
            if (target.Canonical == canonical)
                return target.Type;
        }

        return FhirR4.Find(canonical)?.Type;
    }
}
