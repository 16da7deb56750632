namespace NhsStandards.Generators;

internal static class ImmutableEquatableArrayExtensions
{
    public static ImmutableEquatableArray<T> ToEquatable<T>(this IEnumerable<T> items)
        where T : IEquatable<T>
    {
        var array = items.ToArray();
        return array.Length == 0 ? ImmutableEquatableArray<T>.Empty : new ImmutableEquatableArray<T>(array);
    }
}
