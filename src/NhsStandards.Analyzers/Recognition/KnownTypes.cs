using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>The types that rules know by name, each looked up once in a compilation and shared by all rules.</summary>
internal sealed class KnownTypes
{
    private static readonly ConditionalWeakTable<Compilation, KnownTypes> Cache = new();

    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _types = new();
    private readonly System.Func<string, INamedTypeSymbol?> _find;

    private KnownTypes(Compilation compilation)
    {
        Compilation = compilation;
        _find = Find;
    }

    public Compilation Compilation { get; }

    public static KnownTypes Of(Compilation compilation) =>
        Cache.GetValue(compilation, static compilation => new KnownTypes(compilation));

    /// <summary>The type of this metadata name, or <see langword="null"/> where the compilation does not have it.</summary>
    public INamedTypeSymbol? this[string metadataName] => _types.GetOrAdd(metadataName, _find);

    public bool Has(string metadataName) => this[metadataName] is not null;

    private INamedTypeSymbol? Find(string metadataName)
    {
#pragma warning disable RS0030 // The one place that looks types up.
        if (Compilation.GetTypeByMetadataName(metadataName) is { } type)
            return type;
#pragma warning restore RS0030
        // Several assemblies may define it, as with polyfills; any of them means that the code uses it.
        var candidates = Compilation.GetTypesByMetadataName(metadataName);
        return candidates.IsEmpty ? null : candidates[0];
    }
}
