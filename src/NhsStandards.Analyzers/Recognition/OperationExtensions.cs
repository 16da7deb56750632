using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

internal static class OperationExtensions
{
    /// <summary>The body, initialiser or attribute that an operation stands in.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
