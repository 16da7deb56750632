using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises code that runs only where the operating system was asked for and is Windows.</summary>
internal static class WindowsGuard
{
    public static bool Covers(IOperation operation)
    {
        var child = operation;
        while (child.Parent is { } parent)
        {
            if (parent is IConditionalOperation conditional)
            {
                if (child != conditional.Condition && AsksSystem(conditional.Condition))
                    return true;
            }
            else if (parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and && child == and.RightOperand && AsksSystem(and.LeftOperand))
            {
                return true;
            }
            else if (parent is IBlockOperation block && LeftBefore(block, child))
            {
                return true;
            }

            child = parent;
        }

        return false;
    }

    /// <summary>Whether a statement before this one leaves on other systems: <c>if (!OperatingSystem.IsWindows()) return;</c>.</summary>
    private static bool LeftBefore(IBlockOperation block, IOperation statement)
    {
        foreach (var earlier in block.Operations)
        {
            if (earlier == statement)
                return false;
            if (earlier is IConditionalOperation { WhenFalse: null } exit && AsksSystem(exit.Condition))
                return true;
        }

        return false;
    }

    private static bool AsksSystem(IOperation condition)
    {
        foreach (var part in condition.DescendantsAndSelf())
        {
            if (part is IInvocationOperation { TargetMethod: { Name: "IsWindows" or "IsWindowsVersionAtLeast" or "IsOSPlatform" } })
                return true;
        }

        return false;
    }
}
