using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

internal static class MarkedCode
{
    /// <summary>Whether the member, a type around it or the assembly has the attribute.</summary>
    public static bool IsMarked(this ISymbol symbol, INamedTypeSymbol? attribute)
    {
        if (attribute is null)
            return false;
        for (var current = symbol; current is not null; current = current.ContainingSymbol)
        {
            if (current is not INamespaceSymbol && current.HasAttribute(attribute))
                return true;
            if (current is IMethodSymbol { AssociatedSymbol: { } member } && member.HasAttribute(attribute))
                return true;
        }

        return symbol.ContainingAssembly?.HasAttribute(attribute) == true;
    }
}
