using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Json;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>The code lists among a project's files: FHIR CodeSystems and ValueSets in JSON. Read once, when first asked for.</summary>
internal sealed class CodeLists
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, CodeLists> Cache = new();

    private readonly Dictionary<string, CodeList> _lists = new(StringComparer.Ordinal);

    private CodeLists(AnalyzerOptions options)
    {
        List<JsonValue>? valueSets = null;
        foreach (var file in options.AdditionalFiles)
        {
            if (AdditionalFileKind.Of(options, file) != AdditionalFileKind.CodeList || JsonReader.Read(file.GetText()?.ToString() ?? "", out _) is not { Kind: JsonKind.Object } resource)
                continue;
            switch (resource.StringOf("resourceType"))
            {
                case "CodeSystem":
                    Add(resource, CodeList.OfCodeSystem(resource));
                    break;
                case "ValueSet":
                    (valueSets ??= []).Add(resource);
                    break;
            }
        }

        // They name code systems, so they come last.
        foreach (var resource in valueSets ?? [])
            Add(resource, CodeList.OfValueSet(resource, this));
    }

    public bool IsEmpty => _lists.Count == 0;

    public static CodeLists Of(AnalyzerOptions options) => Cache.GetValue(options, static options => new CodeLists(options));

    /// <summary>The list of this id, name or canonical URL; nothing where it is unknown, or open to other codes.</summary>
    public CodeList? Find(string id) => _lists.TryGetValue(id, out var list) ? list : null;

    private void Add(JsonValue resource, CodeList? list)
    {
        if (list is null)
            return;
        foreach (var key in new[] { resource.StringOf("id"), resource.StringOf("name"), resource.StringOf("url") })
        {
            if (key is not null && !_lists.ContainsKey(key))
                _lists.Add(key, list);
        }
    }
}
