using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

internal static class SymbolExtensions
{
    /// <summary>Whether the type is this one, or derives from it or implements it; generic types compare by definition.</summary>
    public static bool Is(this ITypeSymbol? type, INamedTypeSymbol? other)
    {
        if (type is null || other is null)
            return false;
        if (other.TypeKind == TypeKind.Interface)
        {
            foreach (var implemented in type.AllInterfaces)
            {
                if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, other))
                    return true;
            }
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, other))
                return true;
        }

        return false;
    }

    public static bool HasAttribute(this ISymbol symbol, INamedTypeSymbol? attribute) => symbol.FindAttribute(attribute) is not null;

    /// <summary>Whether the member, its property, a type around it or the assembly has the attribute.</summary>
    public static bool IsMarked(this ISymbol? symbol, INamedTypeSymbol? attribute)
    {
        if (symbol is null || attribute is null)
            return false;
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.HasAttribute(attribute) || (current is IMethodSymbol { AssociatedSymbol: { } member } && member.HasAttribute(attribute)))
                return true;
        }

        return symbol.ContainingAssembly?.HasAttribute(attribute) == true;
    }

    /// <summary>The attribute of this type or of one that derives from it.</summary>
    public static AttributeData? FindAttribute(this ISymbol symbol, INamedTypeSymbol? attribute)
    {
        if (attribute is null)
            return null;
        foreach (var candidate in symbol.GetAttributes())
        {
            if (candidate.AttributeClass.Is(attribute))
                return candidate;
        }

        return null;
    }

    /// <summary>The type of what a symbol holds or returns.</summary>
    public static ITypeSymbol? TypeOf(this ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    /// <summary>The name that its author wrote: the property of an accessor, the type of a constructor, the program of top-level statements.</summary>
    public static string NameForPeople(this ISymbol symbol) => symbol switch
    {
        IMethodSymbol { AssociatedSymbol: { } property } => property.Name,
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor } => symbol.ContainingType.Name,
        { Name: "<Main>$" } => "Program",
        _ => symbol.Name,
    };

    /// <summary>The name of the enumeration's member that an argument of an attribute is.</summary>
    public static string? EnumName(this TypedConstant argument)
    {
        if (argument is not { Kind: TypedConstantKind.Enum, Type: { } enumeration, Value: { } value })
            return null;
        foreach (var member in enumeration.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value))
                return field.Name;
        }

        return null;
    }

    /// <summary>The value of an attribute's property, where it is set.</summary>
    public static object? NamedValue(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array)
                return argument.Value.Value;
        }

        return null;
    }

    /// <summary>The attribute of the symbol, or of the nearest type around it.</summary>
    public static AttributeData? FindAttributeAround(this ISymbol symbol, INamedTypeSymbol? attribute)
    {
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.FindAttribute(attribute) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Whether code of other assemblies can see the symbol.</summary>
    public static bool IsVisibleOutside(this ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }

    /// <summary>T for <c>T?</c> of a value type, else the type itself.</summary>
    public static ITypeSymbol WithoutNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether the symbol's namespace is this one, as in <c>System.Net.Http</c>, without building a string.</summary>
    public static bool IsInNamespace(this ISymbol symbol, string name) => IsNamespace(symbol.ContainingNamespace, name, name.Length);

    /// <summary>Whether the symbol lives in this namespace or in one below it.</summary>
    public static bool IsBelowNamespace(this ISymbol symbol, string name)
    {
        for (var current = symbol.ContainingNamespace; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            if (IsNamespace(current, name, name.Length))
                return true;
        }

        return false;
    }

    private static bool IsNamespace(INamespaceSymbol? current, string name, int end)
    {
        while (current is { IsGlobalNamespace: false })
        {
            var part = current.Name;
            var start = end - part.Length;
            if (start < 0 || string.CompareOrdinal(name, start, part, 0, part.Length) != 0)
                return false;
            current = current.ContainingNamespace;
            if (start == 0)
                return current is { IsGlobalNamespace: true };
            if (name[start - 1] != '.')
                return false;
            end = start - 1;
        }

        return false;
    }
}
