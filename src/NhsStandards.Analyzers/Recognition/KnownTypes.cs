using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>The types that rules know by name, each looked up once in a compilation and shared by all rules.</summary>
internal sealed class KnownTypes
{
    private static readonly ConditionalWeakTable<Compilation, KnownTypes> Cache = new();

    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _types = new();
    private readonly System.Func<string, INamedTypeSymbol?> _findType;
    private readonly Dictionary<string, List<IAssemblySymbol>> _assemblies;

    private KnownTypes(Compilation compilation)
    {
        Compilation = compilation;
        _findType = FindType;
        _assemblies = AssembliesByNamespace(compilation);
    }

    public Compilation Compilation { get; }

    public static KnownTypes Of(Compilation compilation) =>
        Cache.GetValue(compilation, static compilation => new KnownTypes(compilation));

    /// <summary>
    /// The type of this metadata name, not within another type, or <see langword="null"/> where the compilation does not have it. Where several
    /// assemblies define it, as with polyfills, any of them means that the code uses it: its own comes first.
    /// </summary>
    public INamedTypeSymbol? this[string metadataName] => _types.GetOrAdd(metadataName, _findType);

    public bool Has(string metadataName) => this[metadataName] is not null;

    /// <summary>The namespace of this name, over all assemblies, or <see langword="null"/>.</summary>
    public INamespaceSymbol? Namespace(string name)
    {
        var found = Compilation.GlobalNamespace;
        foreach (var part in name.Split('.'))
        {
            INamespaceSymbol? inner = null;
            foreach (var member in found.GetMembers(part))
                inner ??= member as INamespaceSymbol;
            if (inner is null)
                return null;
            found = inner;
        }

        return found;
    }

    /// <summary>
    /// In the assemblies that have a namespace of its last name: most of what rules ask for is absent, and the compilation's own search asks
    /// every reference each time.
    /// </summary>
    private INamedTypeSymbol? FindType(string metadataName)
    {
        var end = metadataName.LastIndexOf('.');
        var start = end < 1 ? -1 : metadataName.LastIndexOf('.', end - 1);
        if (end < 0 || !_assemblies.TryGetValue(metadataName.Substring(start + 1, end - start - 1), out var assemblies))
            return null;
        INamedTypeSymbol? found = null;
        foreach (var assembly in assemblies)
        {
            if (assembly.GetTypeByMetadataName(metadataName) is not { } type)
                continue;
            if (SymbolEqualityComparer.Default.Equals(assembly, Compilation.Assembly))
                return type;
            if (found is null || (type.DeclaredAccessibility == Accessibility.Public && found.DeclaredAccessibility != Accessibility.Public))
                found = type;
        }

        return found;
    }

    /// <summary>The assemblies by the parts of the names of their namespaces.</summary>
    private static Dictionary<string, List<IAssemblySymbol>> AssembliesByNamespace(Compilation compilation)
    {
        var assemblies = new Dictionary<string, List<IAssemblySymbol>>(StringComparer.Ordinal);
        Add(compilation.Assembly);
        foreach (var reference in compilation.SourceModule.ReferencedAssemblySymbols)
            Add(reference);
        return assemblies;

        void Add(IAssemblySymbol assembly)
        {
            foreach (var name in assembly.NamespaceNames)
            {
                if (!assemblies.TryGetValue(name, out var users))
                    assemblies.Add(name, users = []);
                users.Add(assembly);
            }
        }
    }
}
