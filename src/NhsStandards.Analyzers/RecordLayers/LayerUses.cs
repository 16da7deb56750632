using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.RecordLayers;

/// <summary>
/// Goes through a file and hands over the first use of each type by the code of a layer. What puts the program together uses
/// every layer by nature and is left out.
/// </summary>
internal sealed class LayerUses(SemanticModel model, LayerModel layers, Lazy<ForbiddenNames> forbidden, CompositionRoots roots, Action<LayerUse> found, CancellationToken cancellation)
{
    private readonly HashSet<(Layer Layer, INamedTypeSymbol Used)> _seen = [];
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);

    public void VisitFile()
    {
        foreach (var node in model.SyntaxTree.GetRoot(cancellation).DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is UsingDirectiveSyntax { Alias: { } alias })
                _aliases.Add(alias.Name.Identifier.ValueText);
            else if (node is TypeDeclarationSyntax or DelegateDeclarationSyntax)
                VisitType(node);
        }
    }

    private void VisitType(SyntaxNode declaration)
    {
        if (model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type || layers.Of(type) is Layer.None or Layer.Hosting or Layer.Tests || IsInRoot(type))
            return;
        var layer = layers.Of(type);
        // A block of extensions has no name of its own.
        while (type.Name.Length == 0 && type.ContainingType is { } outer)
            type = outer;
        foreach (var node in declaration.DescendantNodes(node => node == declaration || !(node is TypeDeclarationSyntax or DelegateDeclarationSyntax || IsRoot(node))))
        {
            if (node is SimpleNameSyntax name)
                VisitName(name, type, layer);
        }
    }

    private bool IsInRoot(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (roots.IsRoot(outer))
                return true;
        }

        return false;
    }

    private bool IsRoot(SyntaxNode node) => node is MethodDeclarationSyntax method && (model.GetDeclaredSymbol(method, cancellation) is not IMethodSymbol symbol || roots.IsRoot(symbol));

    private void VisitName(SimpleNameSyntax name, INamedTypeSymbol user, Layer layer)
    {
        var text = name.Identifier.ValueText;
        // An inferred type is used without its name.
        if (!(text == "var" || _aliases.Contains(text) || forbidden.Value.MayMean(text, layer)) || TypeOf(model.GetSymbolInfo(name, cancellation).Symbol) is not { } used)
            return;
        if (_seen.Add((layer, used.OriginalDefinition)))
            found(new LayerUse(user, layer, used, layers.Of(used), name));
    }

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol { TypeKind: not TypeKind.Error } type => type,
        IAliasSymbol { Target: INamedTypeSymbol type } => type,
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType,
        _ => null,
    };
}
