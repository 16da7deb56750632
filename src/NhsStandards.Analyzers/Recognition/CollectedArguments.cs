using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>The elements of an array or collection expression: written, or made by the compiler for a <c>params</c> parameter.</summary>
internal static class CollectedArguments
{
    // The oldest supported compiler has no name for the operation of params spans, and none at all for collection expressions.
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    /// <summary>The elements; <see langword="default"/> where the value is neither.</summary>
    public static ImmutableArray<IOperation> Of(IOperation value)
    {
        value = value.WithoutConversion();
        return value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            { Kind: CollectionExpression } or { Kind: OperationKind.None, Syntax: CollectionExpressionSyntax } => value.ChildOperations.ToImmutableArray(),
            _ => default,
        };
    }
}
