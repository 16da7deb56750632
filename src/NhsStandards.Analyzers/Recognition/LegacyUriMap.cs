using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises code that names an old URI in order to recognise or translate it.</summary>
internal static class LegacyUriMap
{
    /// <summary>Whether the constant is marked so, or the right URI stands in the same table, switch, list or condition.</summary>
    public static bool Holds(in Constant constant, string right)
    {
        if (constant.Types["NhsStandards.LegacyUriMapAttribute"] is { } attribute)
        {
            for (var symbol = constant.ContainingSymbol; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
            {
                if (symbol.HasAttribute(attribute) || (symbol is IMethodSymbol { AssociatedSymbol: { } member } && member.HasAttribute(attribute)))
                    return true;
            }
        }

        return Beside.Names(constant.Operation, right);
    }
}
