using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells whether an endpoint speaks FHIR, whose standard says how its addresses look.</summary>
internal static class FhirContext
{
    public static bool Covers(IMethodSymbol method) =>
        Names(method.Name) || Holds(method.ReturnType) || Says(method) || (method.ContainingType is { } type && (Names(type.Name) || Says(type)));

    /// <summary>Whether a route, a media type or a name speaks of FHIR.</summary>
    public static bool Names(string? text) => text is not null && text.IndexOf("fhir", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Holds(ITypeSymbol type)
    {
        if (type.IsBelowNamespace("Hl7.Fhir"))
            return true;
        if (type is INamedTypeSymbol named)
        {
            foreach (var argument in named.TypeArguments)
            {
                if (Holds(argument))
                    return true;
            }
        }

        return false;
    }

    /// <summary>An attribute that is called FHIR, or names it in a route or media type.</summary>
    private static bool Says(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Names(attribute.AttributeClass?.Name))
                return true;
            foreach (var argument in attribute.ConstructorArguments)
            {
                if (argument.Kind == TypedConstantKind.Primitive && Names(argument.Value as string))
                    return true;
            }
        }

        return false;
    }
}
