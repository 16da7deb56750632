using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.RecordLayers;

/// <summary>That code of one layer uses a type, which may be of another layer or of none.</summary>
internal readonly struct LayerUse(INamedTypeSymbol user, Layer layer, INamedTypeSymbol used, Layer layerOfUsed, SyntaxNode place)
{
    public INamedTypeSymbol User { get; } = user;

    public Layer Layer { get; } = layer;

    public INamedTypeSymbol Used { get; } = used;

    public Layer LayerOfUsed { get; } = layerOfUsed;

    public SyntaxNode Place { get; } = place;
}
