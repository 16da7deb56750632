using NhsStandards.Generators.Definitions;

namespace NhsStandards.Generators.Resolution;

/// <summary>
/// A definition and the given definitions that it depends on, directly or through others. It stays equal while none of
/// them changes, so that an edit to one definition resolves again only what depends on it.
/// </summary>
internal sealed record DefinitionClosure(
    StructureDefinition Definition, string? TypeName, ImmutableEquatableArray<StructureDefinition> Dependencies, ImmutableEquatableArray<TargetType> Targets)
{
    /// <summary>The definition of this canonical URL: a given one, or else FHIR R4's own.</summary>
    public StructureDefinition? Find(string canonical)
    {
        foreach (var dependency in Dependencies)
        {
            if (dependency.Url == canonical)
                return dependency;
        }

        return FhirR4.Find(canonical);
    }

    public static IEnumerable<DefinitionClosure> All(CanonicalIndex index, CancellationToken cancellation)
    {
        var byUrl = index.Entries.ToDictionary(static entry => entry.Definition.Url, static entry => entry.Definition, StringComparer.Ordinal);
        foreach (var entry in index.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = new SortedDictionary<string, StructureDefinition>(StringComparer.Ordinal);
            Add(entry.Definition, byUrl, found);
            yield return new DefinitionClosure(entry.Definition, entry.TypeName, found.Values.ToEquatable(), TargetsOf(entry.Definition, found.Values, byUrl));
        }
    }

    /// <summary>Of the profiles that references point to only the types: their content does not matter here.</summary>
    private static ImmutableEquatableArray<TargetType> TargetsOf(
        StructureDefinition definition, IEnumerable<StructureDefinition> dependencies, Dictionary<string, StructureDefinition> byUrl)
    {
        var found = new SortedDictionary<string, TargetType>(StringComparer.Ordinal);
        foreach (var source in dependencies.Prepend(definition))
        {
            foreach (var type in source.Elements.SelectMany(static element => element.Types))
            {
                foreach (var target in type.TargetProfiles)
                {
                    if (byUrl.TryGetValue(target, out var known))
                        found[target] = new TargetType(target, known.Type);
                }
            }
        }

        return found.Values.ToEquatable();
    }

    private static void Add(StructureDefinition definition, Dictionary<string, StructureDefinition> byUrl, SortedDictionary<string, StructureDefinition> found)
    {
        var waiting = new Stack<StructureDefinition>();
        waiting.Push(definition);
        while (waiting.Count > 0)
        {
            foreach (var url in References(waiting.Pop()))
            {
                if (byUrl.TryGetValue(url, out var dependency) && !found.ContainsKey(url))
                {
                    found.Add(url, dependency);
                    waiting.Push(dependency);
                }
            }
        }
    }

    private static IEnumerable<string> References(StructureDefinition definition)
    {
        if (definition.BaseDefinition is { } baseDefinition)
            yield return baseDefinition;
        foreach (var element in definition.Elements)
        {
            foreach (var type in element.Types)
            {
                foreach (var profile in type.Profiles)
                    yield return profile;
            }
        }
    }
}
