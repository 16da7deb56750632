using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises members of database packages that have no server: their data source is a file.</summary>
internal static class EmbeddedDatabase
{
    public static bool Takes(ISymbol parameterOrProperty) =>
        parameterOrProperty is IParameterSymbol { ContainingSymbol: { } method }
            ? IsNamed(method.Name) || IsNamed(method.ContainingType?.Name)
            : IsNamed(parameterOrProperty.ContainingType?.Name);

    private static bool IsNamed(string? name) =>
        name is not null && (name.IndexOf("sqlite", StringComparison.OrdinalIgnoreCase) >= 0 || name.StartsWith("LiteDatabase", StringComparison.Ordinal));
}
