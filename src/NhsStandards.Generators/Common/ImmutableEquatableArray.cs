using System.Collections;

namespace NhsStandards.Generators;

/// <summary>An array that never changes and compares by its items, so that pipeline steps can see that nothing changed.</summary>
internal sealed class ImmutableEquatableArray<T> : IReadOnlyList<T>, IEquatable<ImmutableEquatableArray<T>>
    where T : IEquatable<T>
{
    public static readonly ImmutableEquatableArray<T> Empty = new([]);

    private readonly T[] _items;

    public ImmutableEquatableArray(T[] items)
    {
        _items = items;
    }

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(ImmutableEquatableArray<T>? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || other._items.Length != _items.Length)
            return false;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!_items[i].Equals(other._items[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ImmutableEquatableArray<T>);

    public override int GetHashCode()
    {
        var hash = _items.Length;
        foreach (var item in _items)
            hash = unchecked((hash * 31) + item.GetHashCode());
        return hash;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
