using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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

    /// <summary>The operand of the conversions that the compiler put in, as from a type to <c>object</c>.</summary>
    public static IOperation WithoutConversion(this IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
            operation = conversion.Operand;
        return operation;
    }

    /// <summary>Whether the code is an expression that is looked at, by a database, a mock or a job queue, and not run here.</summary>
    public static bool IsInExpressionTree(this IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation { Parent: not IDelegateCreationOperation })
                return true;
        }

        return false;
    }

    /// <summary>The operation that gets the value, behind conversions.</summary>
    public static IOperation? Consumer(this IOperation operation)
    {
        var consumer = operation.Parent;
        while (consumer is IConversionOperation)
            consumer = consumer.Parent;
        return consumer;
    }

    /// <summary>The operation without the conversions and parentheses around it.</summary>
    public static IOperation Unwrapped(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The constant text, also where it is handed over as an object.</summary>
    public static string? ConstantText(this IOperation operation) => operation.Unwrapped().ConstantValue.Value as string;
}
