using Hl7.Fhir.Model;

namespace NhsStandards.Fhir;

/// <summary>Reads and writes the values of FHIR extensions by their canonical URL.</summary>
public static class Extensions
{
    /// <summary>The value of the first extension of this URL, or <see langword="null"/> where there is none or it is of another type.</summary>
    /// <typeparam name="TValue">The class of the value.</typeparam>
    /// <param name="extensions">The extensions of an element.</param>
    /// <param name="url">The canonical URL of the extension.</param>
    public static TValue? Value<TValue>(IEnumerable<Extension>? extensions, string url)
        where TValue : DataType =>
        Slices.Find(extensions, extension => extension.Url == url)?.Value as TValue;

    /// <summary>
    /// Sets the value of the extension of this URL, which is added where there is none; <see langword="null"/> removes it.
    /// All other extensions and their order stay.
    /// </summary>
    /// <param name="extensions">The extensions of an element.</param>
    /// <param name="url">The canonical URL of the extension.</param>
    /// <param name="value">The new value.</param>
    public static void SetValue(IList<Extension> extensions, string url, DataType? value)
    {
        ArgumentNullException.ThrowIfNull(extensions);
        if (value is null)
            Slices.Replace(extensions, extension => extension.Url == url, null);
        else if (Slices.Find(extensions, extension => extension.Url == url) is { } existing)
            existing.Value = value;
        else
            extensions.Add(new Extension { Url = url, Value = value });
    }

    /// <summary>The same for the extensions of a primitive, which comes and goes with them.</summary>
    /// <typeparam name="TPrimitive">The class of the primitive.</typeparam>
    /// <param name="primitive">The primitive, or <see langword="null"/> where the resource has none yet.</param>
    /// <param name="url">The canonical URL of the extension.</param>
    /// <param name="value">The new value.</param>
    /// <returns>The primitive to store: a new one where there was none, <see langword="null"/> where nothing is left of it.</returns>
    public static TPrimitive? SetValue<TPrimitive>(TPrimitive? primitive, string url, DataType? value)
        where TPrimitive : PrimitiveType, new()
    {
        if (primitive is null && value is null)
            return null;
        var kept = primitive ?? new TPrimitive();
        SetValue(kept.Extension, url, value);
        return IsEmpty(kept) ? null : kept;
    }

    /// <summary>A live list of the values of all extensions of this URL. Extensions with a value of another type do not belong to it and stay.</summary>
    /// <typeparam name="TValue">The class of the values.</typeparam>
    /// <param name="extensions">The extensions of an element.</param>
    /// <param name="url">The canonical URL of the extension.</param>
    public static ElementList<Extension, TValue> Values<TValue>(IList<Extension> extensions, string url)
        where TValue : DataType =>
        Values<TValue>(() => extensions, () => extensions, url);

    /// <summary>The same for the extensions of an element that may not exist yet.</summary>
    /// <typeparam name="TValue">The class of the values.</typeparam>
    /// <param name="existing">Gives the extensions, or <see langword="null"/> while the element does not exist.</param>
    /// <param name="attached">Gives the extensions, and makes the element where it does not exist.</param>
    /// <param name="url">The canonical URL of the extension.</param>
    public static ElementList<Extension, TValue> Values<TValue>(Func<IList<Extension>?> existing, Func<IList<Extension>> attached, string url)
        where TValue : DataType =>
        new(
            existing,
            attached,
            static extension => (TValue)extension.Value!,
            value => new Extension { Url = url, Value = value },
            extension => extension.Url == url && extension.Value is TValue);

    /// <summary>Hands a value on if an extension may have it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isAllowed">Whether the extension allows its type.</param>
    /// <exception cref="ArgumentException">The extension does not allow the type.</exception>
    public static DataType? OneOf(DataType? value, bool isAllowed) => isAllowed
        ? value
        : throw new ArgumentException("The extension does not allow a value of the type '" + value?.TypeName + "'.", nameof(value));

    internal static bool IsEmpty(PrimitiveType primitive) =>
        primitive.JsonValue is null && primitive.Extension.Count == 0 && primitive.ElementId is null;
}
