namespace NhsStandards.Generators.Contracts;

/// <summary>Where a list lies: a property of the view's own object, or the extensions of a primitive below it.</summary>
/// <param name="Property">The list property; or the property that holds the primitive.</param>
/// <param name="IsPrimitive">Whether the list is that of a primitive's extensions.</param>
/// <param name="IsNullable">Whether the primitive may be assigned <see langword="null"/>.</param>
internal sealed record ListHost(string Property, bool IsPrimitive = false, bool IsNullable = true);
