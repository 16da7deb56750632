using Hl7.Fhir.Model;

namespace NhsStandards.Fhir;

/// <summary>Writes the values of FHIR primitives and keeps the extensions that belong to them.</summary>
public static class Primitives
{
    /// <summary>Sets the value of a primitive that holds text.</summary>
    /// <typeparam name="TPrimitive">The class of the primitive.</typeparam>
    /// <param name="primitive">The primitive, or <see langword="null"/> where the resource has none yet.</param>
    /// <param name="value">The new value; <see langword="null"/> removes it.</param>
    /// <returns>The primitive to store: a new one where there was none, <see langword="null"/> where nothing is left of it.</returns>
    public static TPrimitive? SetValue<TPrimitive>(TPrimitive? primitive, string? value)
        where TPrimitive : PrimitiveType, IValue<string>, new()
    {
        if (primitive is null && value is null)
            return null;
        var kept = primitive ?? new TPrimitive();
        kept.Value = value;
        return Extensions.IsEmpty(kept) ? null : kept;
    }

    /// <summary>Sets the value of a primitive that holds a number, a truth value, an instant or a code of an enumeration.</summary>
    /// <typeparam name="TPrimitive">The class of the primitive.</typeparam>
    /// <typeparam name="TValue">The type of the value.</typeparam>
    /// <param name="primitive">The primitive, or <see langword="null"/> where the resource has none yet.</param>
    /// <param name="value">The new value; <see langword="null"/> removes it.</param>
    /// <returns>The primitive to store: a new one where there was none, <see langword="null"/> where nothing is left of it.</returns>
    public static TPrimitive? SetValue<TPrimitive, TValue>(TPrimitive? primitive, TValue? value)
        where TPrimitive : PrimitiveType, INullableValue<TValue>, new()
        where TValue : struct
    {
        if (primitive is null && value is null)
            return null;
        var kept = primitive ?? new TPrimitive();
        kept.Value = value;
        return Extensions.IsEmpty(kept) ? null : kept;
    }
}
