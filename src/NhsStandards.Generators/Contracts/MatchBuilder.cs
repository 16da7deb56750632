using NhsStandards.Generators.Contracts.Firely;
using NhsStandards.Generators.Definitions;
using NhsStandards.Generators.Resolution;

namespace NhsStandards.Generators.Contracts;

/// <summary>Finds what tells the items of a slice from others: the slice's own content at its discriminators.</summary>
internal sealed class MatchBuilder(FirelyModel model, FixedExpressions expressions)
{
    /// <summary>What an item must hold; or, where the slice cannot be told from others, why.</summary>
    public ImmutableEquatableArray<MatchNode>? Build(ResolvedElement slice, ImmutableEquatableArray<Discriminator> discriminators, out string? reason)
    {
        reason = null;
        var nodes = new List<MatchNode>();
        foreach (var discriminator in discriminators)
        {
            var path = discriminator.Path == "$this" ? [] : discriminator.Path.Split('.');
            if (Node(slice, path, 0, discriminator.Type) is not { } found)
            {
                reason = "the slice has no value, type or presence that can be compared at its discriminator '" + discriminator.Type + ":" + discriminator.Path + "'";
                return null;
            }

            Merge(nodes, found);
        }

        if (nodes.Count > 0)
            return nodes.ToEquatable();
        reason = "no discriminator tells its items apart";
        return null;
    }

    /// <summary>What an item must hold to have all values that are fixed in it.</summary>
    public ImmutableEquatableArray<MatchNode> ForFixed(ResolvedElement element)
    {
        if (model.Find(element.ContentPath) is not { } type)
            return ImmutableEquatableArray<MatchNode>.Empty;
        var nodes = new List<MatchNode>();
        foreach (var child in element.Children)
        {
            if (type.Property(child.Name) is not { } property)
                continue;
            if (child.Fixed is { } value && Value(property, child, value) is { } node)
                nodes.Add(node);
            else if (!child.IsChoice && child.HasFixed && ForFixed(child) is { Count: > 0 } children && Node(property, child, children) is { } nested)
                nodes.Add(nested);
        }

        return nodes.ToEquatable();
    }

    private ImmutableEquatableArray<MatchNode>? Node(ResolvedElement element, string[] path, int index, string kind)
    {
        if (index == path.Length)
        {
            return kind is "value" or "pattern" && element.Fixed is { IsPrimitive: false } value && element.ContentPath is { } valueType
                ? expressions.Match(valueType, value)
                : null;
        }

        if (element.Fixed is { IsPrimitive: false } whole && element.ContentPath is { } wholeType)
            return expressions.Match(wholeType, whole);
        if (model.Find(element.ContentPath)?.Property(path[index]) is not { } property || element.Child(path[index]) is not { } child)
            return null;
        var isLast = index == path.Length - 1;
        var node = isLast && Leaf(property, child, kind) is { } leaf ? leaf : null;
        if (node is null && !property.IsPrimitive && Node(child, path, index + 1, kind) is { } children)
            node = Node(property, child, children);

        return node is null ? null : new[] { node }.ToEquatable();
    }

    private MatchNode? Leaf(FirelyProperty property, ResolvedElement child, string kind) => kind switch
    {
        "value" or "pattern" => child.Fixed is { } value ? Value(property, child, value) : null,
        "exists" when property.IsList => null,
        "exists" => child.Max == 0 ? new MatchNode { Property = property.ElementProperty, Pattern = "null" }
            : child.Min > 0 ? new MatchNode { Property = property.ElementProperty, Pattern = "not null" }
            : null,
        "type" when child.Types.Count == 1 && FirelyNames.Qualified(child.Types[0].Code) != property.ModelType =>
            new MatchNode { Property = property.Name, Pattern = FirelyNames.Qualified(child.Types[0].Code) },
        _ => null,
    };

    private MatchNode? Value(FirelyProperty property, ResolvedElement child, FhirValue value)
    {
        if (property.IsPrimitive)
        {
            return value.Text is { } text ? expressions.Match(property, text) : null;
        }

        return !value.IsPrimitive && child.ContentPath is { } type && expressions.Match(type, value) is { } children
            ? Node(property, child, children)
            : null;
    }

    private MatchNode? Node(FirelyProperty property, ResolvedElement child, ImmutableEquatableArray<MatchNode> children)
    {
        var narrower = model.Narrower(child.ContentPath, property);
        return property.IsList && narrower is not null
            ? null
            : new MatchNode { Property = property.Name, IsList = property.IsList, Type = narrower, Children = children };
    }

    /// <summary>Joins conditions on the same property, so that two of them mean one and the same item.</summary>
    private static void Merge(List<MatchNode> nodes, IEnumerable<MatchNode> added)
    {
        foreach (var node in added)
        {
            var index = nodes.FindIndex(existing => existing.Property == node.Property && existing.Type == node.Type && existing.Pattern is null && node.Pattern is null);
            if (index < 0)
            {
                if (!nodes.Contains(node))
                    nodes.Add(node);
                continue;
            }

            var children = nodes[index].Children.ToList();
            Merge(children, node.Children);
            nodes[index] = nodes[index] with { Children = children.ToEquatable() };
        }
    }
}
