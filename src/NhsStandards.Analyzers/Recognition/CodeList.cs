using NhsStandards.Json;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>A list of all codes that there are, with the text that each is shown as.</summary>
internal sealed class CodeList
{
    private readonly Dictionary<string, string> _displays;

    private CodeList(bool isCaseSensitive) => _displays = new(isCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    /// <summary>The codes in the order of the list.</summary>
    public IReadOnlyCollection<string> Codes => _displays.Keys;

    public bool Has(string code) => _displays.ContainsKey(code);

    /// <summary>The code that a text is meant for: it is what the code is shown as, or the code in another case.</summary>
    public string? Nearest(string text)
    {
        foreach (var entry in _displays)
        {
            if (entry.Key.Equals(text, StringComparison.OrdinalIgnoreCase) || entry.Value.Equals(text, StringComparison.OrdinalIgnoreCase))
                return entry.Key;
        }

        return null;
    }

    /// <summary>The codes of a CodeSystem, or <see langword="null"/> where it does not hold all of them.</summary>
    public static CodeList? OfCodeSystem(JsonValue resource)
    {
        if (resource.StringOf("content") != "complete" || resource["concept"] is not { Kind: JsonKind.Array } concepts)
            return null;
        var list = new CodeList(isCaseSensitive: resource["caseSensitive"]?.Kind != JsonKind.False);
        list.AddAll(concepts, "concept");
        return list;
    }

    /// <summary>The codes of a ValueSet, or <see langword="null"/> where the file alone does not tell them.</summary>
    public static CodeList? OfValueSet(JsonValue resource, CodeLists codeSystems)
    {
        var list = new CodeList(isCaseSensitive: true);
        if (resource["compose"] is not { Kind: JsonKind.Object } compose)
        {
            if (resource["expansion"]?["contains"] is not { Kind: JsonKind.Array } contained)
                return null;
            list.AddAll(contained, "contains");
            return list;
        }

        if (compose["exclude"] is not null || compose["include"] is not { Kind: JsonKind.Array } includes)
            return null;
        foreach (var include in includes.Items)
        {
            if (include["filter"] is not null || include["valueSet"] is not null)
                return null;
            if (include["concept"] is { Kind: JsonKind.Array } concepts)
                list.AddAll(concepts, "concept");
            else if (include.StringOf("system") is { } system && codeSystems.Find(system) is { } whole)
                list.AddAll(whole);
            else
                return null;
        }

        return list;
    }

    private void AddAll(JsonValue concepts, string below)
    {
        foreach (var concept in concepts.Items)
        {
            if (concept.StringOf("code") is { } code)
                _displays[code] = concept.StringOf("display") ?? "";
            if (concept[below] is { Kind: JsonKind.Array } inner)
                AddAll(inner, below);
        }
    }

    private void AddAll(CodeList other)
    {
        foreach (var entry in other._displays)
            _displays[entry.Key] = entry.Value;
    }
}
