using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Which layer of the patient-record stack a type is declared to be in: by itself, by its assembly, or by the project.</summary>
internal sealed class LayerModel
{
    private readonly INamedTypeSymbol? _attribute;
    private readonly ConcurrentDictionary<ISymbol, Layer> _layers = new(SymbolEqualityComparer.Default);

    public LayerModel(KnownTypes types, ProjectFacts project)
    {
        _attribute = types["NhsStandards.RecordLayerAttribute"];
        Own = DeclaredOn(types.Compilation.Assembly) is not Layer.None and var layer ? layer : LayerNames.Parse(project.RecordStackLayer);
        _layers[types.Compilation.Assembly] = Own;
    }

    /// <summary>The layer of the assembly that is compiled.</summary>
    public Layer Own { get; }

    /// <summary>Whether anything can be in a layer at all.</summary>
    public bool IsPossible => Own != Layer.None || _attribute is not null;

    public Layer Of(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (!_layers.TryGetValue(definition, out var layer))
            _layers.TryAdd(definition, layer = Find(definition));
        return layer;
    }

    public Layer Of(IAssemblySymbol assembly)
    {
        if (!_layers.TryGetValue(assembly, out var layer))
            _layers.TryAdd(assembly, layer = DeclaredOn(assembly));
        return layer;
    }

    /// <summary>Only what refers to the toolkit can carry its attribute; most assemblies don't, and their attributes need not be read.</summary>
    public static bool MayDeclareLayer(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var referenced in module.ReferencedAssemblies)
            {
                if (referenced.Name == "NhsStandards")
                    return true;
            }
        }

        return false;
    }

    private Layer Find(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (DeclaredOn(current) is not Layer.None and var layer)
                return layer;
        }

        return type.ContainingAssembly is { } assembly ? Of(assembly) : Layer.None;
    }

    private Layer DeclaredOn(ISymbol symbol) =>
        _attribute is not null && symbol.FindAttribute(_attribute) is { ConstructorArguments: { Length: 1 } arguments }
            ? LayerNames.Parse(arguments[0].EnumName())
            : Layer.None;
}
