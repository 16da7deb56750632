namespace NhsStandards.Fhir;

/// <summary>The rules that every profile has, beside its invariants.</summary>
public static class ValidationRules
{
    /// <summary>An element occurs at least and at most as often as the profile says.</summary>
    public const string Cardinality = "cardinality";

    /// <summary>A value is the one that the profile fixes.</summary>
    public const string FixedValue = "fixed-value";

    /// <summary>An element is of a type that the profile allows.</summary>
    public const string Type = "type";

    /// <summary>Items belong to the slices of their list, and come in their order, where the profile demands it.</summary>
    public const string Slicing = "slicing";

    /// <summary>A reference points to a resource of a type that the profile allows.</summary>
    public const string ReferenceTarget = "reference-target";

    /// <summary>An extension that changes the meaning of its element is known.</summary>
    public const string ModifierExtension = "modifier-extension";

    /// <summary>A code comes from the value set that the profile requires.</summary>
    public const string Binding = "binding";

    /// <summary>A primitive is written as its type demands.</summary>
    public const string Primitive = "primitive";
}
