using Hl7.Fhir.Model;

namespace NhsStandards.Fhir;

/// <summary>Reads and writes the one item of a FHIR list that belongs to a slice.</summary>
public static class Slices
{
    /// <summary>The first item that belongs to the slice, or <see langword="null"/>.</summary>
    /// <typeparam name="TItem">The class of the items.</typeparam>
    /// <param name="items">The list in the resource.</param>
    /// <param name="matches">Tells which items belong.</param>
    public static TItem? Find<TItem>(IEnumerable<TItem>? items, Func<TItem, bool> matches)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(matches);
        return items?.FirstOrDefault(matches);
    }

    /// <summary>
    /// Puts an item in the place of the one that belongs to the slice, or at the end of the list; <see langword="null"/>
    /// removes what belongs to the slice. All other items and their order stay.
    /// </summary>
    /// <typeparam name="TItem">The class of the items.</typeparam>
    /// <param name="items">The list in the resource.</param>
    /// <param name="matches">Tells which items belong.</param>
    /// <param name="item">The new item.</param>
    public static void Replace<TItem>(IList<TItem> items, Func<TItem, bool> matches, TItem? item)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(matches);
        var place = -1;
        for (var i = items.Count - 1; i >= 0; i--)
        {
            if (!matches(items[i]) && !ReferenceEquals(items[i], item))
                continue;
            items.RemoveAt(i);
            place = i;
        }

        if (item is not null)
            items.Insert(place < 0 ? items.Count : place, item);
    }

    /// <summary>The same for the extensions of a primitive, which comes and goes with them.</summary>
    /// <typeparam name="TPrimitive">The class of the primitive.</typeparam>
    /// <param name="primitive">The primitive, or <see langword="null"/> where the resource has none yet.</param>
    /// <param name="matches">Tells which extensions belong.</param>
    /// <param name="extension">The new extension.</param>
    /// <returns>The primitive to store: a new one where there was none, <see langword="null"/> where nothing is left of it.</returns>
    public static TPrimitive? Replace<TPrimitive>(TPrimitive? primitive, Func<Extension, bool> matches, Extension? extension)
        where TPrimitive : PrimitiveType, new()
    {
        if (primitive is null && extension is null)
            return null;
        var kept = primitive ?? new TPrimitive();
        Replace(kept.Extension, matches, extension);
        return Extensions.IsEmpty(kept) ? null : kept;
    }
}
