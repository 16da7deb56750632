using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

internal static class Marked
{
    /// <summary>Whether a member, or a type around it, has the attribute.</summary>
    public static bool With(ISymbol? member, INamedTypeSymbol? attribute)
    {
        if (attribute is null)
            return false;
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.HasAttribute(attribute) || (symbol is IMethodSymbol { AssociatedSymbol: { } property } && property.HasAttribute(attribute)))
                return true;
        }

        return false;
    }
}
