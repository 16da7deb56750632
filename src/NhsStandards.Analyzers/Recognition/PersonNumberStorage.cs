using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>What a person's number is held in: a type of the language or of a database.</summary>
internal static class PersonNumberStorage
{
    private static readonly string[] NumericColumns =
    [
        "bigint", "int", "integer", "int4", "int8", "numeric", "decimal", "number", "float", "real", "double", "double precision", "money", "bigserial",
    ];

    /// <summary>Whether the type is a number large enough that somebody would hold ten digits in it.</summary>
    public static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
        or SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single;

    /// <summary>The number that a type holds, itself, as <c>T?</c> or as the element of a collection; <see langword="null"/> where it holds none.</summary>
    public static ITypeSymbol? NumberIn(ITypeSymbol type)
    {
        var inner = ElementOf(type).WithoutNullable();
        return IsNumber(inner) ? inner : null;
    }

    /// <summary>Whether the type is a collection of something.</summary>
    public static bool IsCollection(ITypeSymbol type) => !ReferenceEquals(ElementOf(type), type);

    /// <summary>Whether a database type, as in <c>bigint</c> or <c>decimal(10, 0)</c>, is a number.</summary>
    public static bool IsNumericColumn(string typeName)
    {
        var length = typeName.IndexOf('(');
        var name = (length < 0 ? typeName : typeName.Substring(0, length)).Trim();
        foreach (var numeric in NumericColumns)
        {
            if (name.Equals(numeric, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>What a collection is of; the type itself where it is none.</summary>
    public static ITypeSymbol ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } collection when collection.IsBelowNamespace("System.Collections") => collection.TypeArguments[0],
        _ => type,
    };
}
