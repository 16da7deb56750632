using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.RecordLayers;

/// <summary>
/// The names of the types, and of their members, that code of a layer must not use. Most names of a program are none of them, so that
/// what they mean need not be asked for.
/// </summary>
internal sealed class ForbiddenNames
{
    private readonly Dictionary<Layer, HashSet<string>> _names = [];
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _presentation;

    public ForbiddenNames(KnownTypes types, LayerModel layers)
    {
        Read(types.Compilation.Assembly.GlobalNamespace, layers);
        foreach (var assembly in types.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (LayerModel.MayDeclareLayer(assembly))
                Read(assembly.GlobalNamespace, layers);
        }

        foreach (var tree in types.Compilation.SyntaxTrees)
        {
            if (tree.GetRoot() is not CompilationUnitSyntax root)
                continue;
            foreach (var directive in root.Usings)
            {
                if (directive.Alias is { } alias && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
                    _aliases.Add(alias.Name.Identifier.ValueText);
            }
        }

        _presentation = Presentation.NamesIn(types);
    }

    /// <summary>Whether the name may be that of something that the layer must not use.</summary>
    public bool MayMean(string name, Layer user)
    {
        if (_aliases.Contains(name) || (PresentationBelow.Concerns(user) && _presentation.Contains(name)))
            return true;
        foreach (var layer in _names)
        {
            if (!WrongWayReference.IsAllowed(user, layer.Key) && layer.Value.Contains(name))
                return true;
        }

        return false;
    }

    private void Read(INamespaceOrTypeSymbol container, LayerModel layers)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner)
                continue;
            if (inner is INamedTypeSymbol type && layers.Of(type) is not Layer.None and var layer)
            {
                if (!_names.TryGetValue(layer, out var names))
                    _names.Add(layer, names = new(StringComparer.Ordinal));
                names.AddType(type.Name);
                names.UnionWith(type.MemberNames);
            }

            Read(inner, layers);
        }
    }
}
