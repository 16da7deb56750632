using System.Collections;

namespace NhsStandards.Fhir;

/// <summary>
/// A live list over those items of a FHIR list that belong together, such as the items of a slice. Whatever changes here
/// changes there; items that do not belong stay where they are.
/// </summary>
/// <typeparam name="TItem">The class of the items in the resource.</typeparam>
/// <typeparam name="TView">What the items are seen as.</typeparam>
public sealed class ElementList<TItem, TView> : IList<TView>, IReadOnlyList<TView>
    where TItem : class
{
    private readonly Func<IList<TItem>?> _existing;
    private readonly Func<IList<TItem>> _attached;
    private readonly Func<TItem, TView> _view;
    private readonly Func<TView, TItem> _item;
    private readonly Func<TItem, bool>? _matches;

    /// <summary>Makes a list over items.</summary>
    /// <param name="items">The list in the resource.</param>
    /// <param name="view">Sees an item.</param>
    /// <param name="item">Gives the item to store for what is added.</param>
    /// <param name="matches">Tells which items belong; all of them where it is absent.</param>
    public ElementList(IList<TItem> items, Func<TItem, TView> view, Func<TView, TItem> item, Func<TItem, bool>? matches = null)
        : this(() => items, () => items, view, item, matches)
    {
    }

    /// <summary>Makes a list over items that may lie nowhere yet.</summary>
    /// <param name="existing">Gives the list in the resource, or <see langword="null"/> while there is none.</param>
    /// <param name="attached">Gives the list in the resource, and makes it where there is none.</param>
    /// <param name="view">Sees an item.</param>
    /// <param name="item">Gives the item to store for what is added.</param>
    /// <param name="matches">Tells which items belong; all of them where it is absent.</param>
    public ElementList(
        Func<IList<TItem>?> existing, Func<IList<TItem>> attached, Func<TItem, TView> view, Func<TView, TItem> item, Func<TItem, bool>? matches = null)
    {
        _existing = existing;
        _attached = attached;
        _view = view;
        _item = item;
        _matches = matches;
    }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public int Count => Positions().Count();

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc cref="IList{T}.this"/>
    public TView this[int index]
    {
        get => _view(Items[PositionOf(index)]);
        set => Items[PositionOf(index)] = Stored(value);
    }

    private IList<TItem> Items => _existing() ?? [];

    /// <summary>Adds an item behind the last that belongs to this list, or at the end.</summary>
    /// <param name="item">What to add.</param>
    public void Add(TView item)
    {
        var added = Stored(item);
        var items = _attached();
        var last = LastPosition();
        items.Insert(last < 0 ? items.Count : last + 1, added);
    }

    /// <inheritdoc/>
    public void Insert(int index, TView item)
    {
        if (index == Count)
            Add(item);
        else
            _attached().Insert(PositionOf(index), Stored(item));
    }

    /// <inheritdoc/>
    public bool Remove(TView item)
    {
        var index = IndexOf(item);
        if (index < 0)
            return false;
        RemoveAt(index);
        return true;
    }

    /// <inheritdoc/>
    public void RemoveAt(int index) => Items.RemoveAt(PositionOf(index));

    /// <summary>Removes the items that belong to this list, and no others.</summary>
    public void Clear()
    {
        var items = Items;
        foreach (var position in Positions().Reverse().ToArray())
            items.RemoveAt(position);
    }

    /// <inheritdoc/>
    public int IndexOf(TView item)
    {
        var index = 0;
        foreach (var view in this)
        {
            if (EqualityComparer<TView>.Default.Equals(view, item))
                return index;
            index++;
        }

        return -1;
    }

    /// <inheritdoc/>
    public bool Contains(TView item) => IndexOf(item) >= 0;

    /// <inheritdoc/>
    public void CopyTo(TView[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (var view in this)
            array[arrayIndex++] = view;
    }

    /// <inheritdoc/>
    public IEnumerator<TView> GetEnumerator()
    {
        foreach (var item in Items)
        {
            if (Belongs(item))
                yield return _view(item);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Belongs(TItem item) => _matches is null || _matches(item);

    private TItem Stored(TView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return _item(view);
    }

    private IEnumerable<int> Positions()
    {
        var items = Items;
        for (var position = 0; position < items.Count; position++)
        {
            if (Belongs(items[position]))
                yield return position;
        }
    }

    private int PositionOf(int index)
    {
        foreach (var position in Positions())
        {
            if (index-- == 0)
                return position;
        }

        throw new ArgumentOutOfRangeException(nameof(index));
    }

    private int LastPosition()
    {
        var items = Items;
        var position = items.Count - 1;
        while (position >= 0 && !Belongs(items[position]))
            position--;
        return position;
    }
}
