using NhsStandards.Generators.Contracts;
using NhsStandards.Generators.Contracts.Firely;
using NhsStandards.Generators.Definitions;
using NhsStandards.Generators.Emission;

namespace NhsStandards.Generators.Resolution;

/// <summary>All definitions that were given, one for each canonical URL, in the order of their URLs and so whatever the order of the files.</summary>
internal sealed record CanonicalIndex(ImmutableEquatableArray<IndexedDefinition> Entries, ImmutableEquatableArray<DiagnosticInfo> Diagnostics)
{
    public static CanonicalIndex Create(IEnumerable<StructureDefinition> given)
    {
        var definitions = new List<StructureDefinition>();
        var diagnostics = new List<DiagnosticInfo>();
        var sorted = given
            .OrderBy(static definition => definition.Url, StringComparer.Ordinal)
            .ThenBy(static definition => definition.Version, StringComparer.Ordinal)
            .ThenBy(static definition => definition.Path, StringComparer.Ordinal);
        foreach (var definition in sorted)
        {
            var previous = definitions.Count == 0 ? null : definitions[definitions.Count - 1];
            if (previous?.Url != definition.Url)
                definitions.Add(definition);
            else if (!previous.WithoutPositions().Equals(definition.WithoutPositions()))
                diagnostics.Add(new DiagnosticInfo(Descriptors.Invalid, definition.Path, definition.Position, definition.Name, "'" + previous.Path + "' defines '" + definition.Url + "' too, with other content, and is the one that is used"));
        }

        var entries = WithTypeNames(definitions, diagnostics).ToEquatable();
        return new CanonicalIndex(entries, diagnostics.ToEquatable());
    }

    private static string TypeName(StructureDefinition definition)
    {
        var name = CSharpIdentifier.Pascal(definition.Name);
        // Generated code has these two names for what it stands on; and no member may be called like its class.
        return name is "" or FirelyNames.Alias or ContractEmitter.SupportAlias or ExtensionRulesEmitter.TypeName || NameScope.IsReserved(name) ? name + "Profile" : name;
    }

    private static List<IndexedDefinition> WithTypeNames(List<StructureDefinition> definitions, List<DiagnosticInfo> diagnostics)
    {
        // Names of generated files do not differ by case alone.
        var taken = new Dictionary<string, StructureDefinition>(StringComparer.OrdinalIgnoreCase);
        var entries = new List<IndexedDefinition>(definitions.Count);
        foreach (var definition in definitions)
        {
            string? name = null;
            if (definition.IsResourceProfile)
            {
                name = TypeName(definition);
                if (taken.TryGetValue(name, out var other))
                {
                    diagnostics.Add(new DiagnosticInfo(Descriptors.Collision, definition.Path, definition.Position, name, definition.Url, "the profile '" + other.Url + "' has this name already"));
                    name = null;
                }
                else
                {
                    taken.Add(name, definition);
                }
            }

            entries.Add(new IndexedDefinition(definition, name));
        }

        return entries;
    }
}
