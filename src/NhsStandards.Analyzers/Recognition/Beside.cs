using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Finds what else is named where a constant stands: a table, a switch or a list often holds the old and the new form.</summary>
internal static class Beside
{
    /// <summary>The constants of a statement: a table asks for each of its entries.</summary>
    private static readonly ConditionalWeakTable<IOperation, HashSet<string>> Texts = new();

    /// <summary>Whether the statement or initialiser around the operation also has this text as a constant.</summary>
    public static bool Names(IOperation operation, string text)
    {
        var texts = Texts.GetValue(Statement(operation), static statement =>
        {
            var texts = new HashSet<string>(StringComparer.Ordinal);
            foreach (var other in statement.DescendantsAndSelf())
            {
                if (other.ConstantValue is { HasValue: true, Value: string value })
                    texts.Add(value);
            }

            return texts;
        });
        return texts.Contains(text);
    }

    /// <summary>Whether the method body, initialiser or attribute around the operation has a constant with this text in it.</summary>
    public static bool BodyHas(IOperation operation, string part)
    {
        var body = operation.Root();
        foreach (var other in body.DescendantsAndSelf())
        {
            if (other.ConstantValue is { HasValue: true, Value: string value } && value.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private static IOperation Statement(IOperation operation)
    {
        var current = operation;
        while (current.Parent is { } parent && parent.Kind != OperationKind.Block)
            current = parent;
        return current;
    }
}
