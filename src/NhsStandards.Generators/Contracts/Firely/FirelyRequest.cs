using NhsStandards.Generators.Definitions;
using NhsStandards.Generators.Resolution;

namespace NhsStandards.Generators.Contracts.Firely;

/// <summary>The paths and codes that some profiles need to know of Firely's model, sorted.</summary>
internal sealed record FirelyRequest(ImmutableEquatableArray<string> Paths, ImmutableEquatableArray<string> Codes)
{
    public static FirelyRequest For(IEnumerable<FirelyRequest> requests)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var request in requests)
        {
            paths.UnionWith(request.Paths);
            codes.UnionWith(request.Codes);
        }

        return new FirelyRequest(paths.ToEquatable(), codes.ToEquatable());
    }

    public static FirelyRequest For(ResolvedElement root)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        Add(root, paths, codes);
        return new FirelyRequest(paths.ToEquatable(), codes.ToEquatable());
    }

    private static void Add(ResolvedElement element, SortedSet<string> paths, SortedSet<string> codes)
    {
        if (element.Children.Count > 0 && element.ContentPath is { } path && !FirelyNames.IsPrimitive(path))
            paths.Add(path);
        if (element.Fixed is { } value)
            Add(value, element.Types.Count == 1 ? element.Types[0].Code : value.Name, paths, codes);
        foreach (var child in element.Children)
            Add(child, paths, codes);
        foreach (var slice in element.Slices)
            Add(slice, paths, codes);
    }

    private static void Add(FhirValue value, string type, SortedSet<string> paths, SortedSet<string> codes)
    {
        if (value.IsPrimitive)
        {
            if (FirelyNames.IsCode(type))
                codes.Add(value.Text!);
            return;
        }

        paths.Add(type);
        foreach (var child in value.Children)
        {
            if (FhirR4.Children(type).FirstOrDefault(element => element.Path == type + "." + child.Name) is { Types.Count: 1 } element)
                Add(child, element.Types[0].Code, paths, codes);
        }
    }
}
