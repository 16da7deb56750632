using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises code that only runs on a developer's machine.</summary>
internal static class DevelopmentGuard
{
    private static readonly ConditionalWeakTable<SyntaxTree, TextSpan[]> DebugRegions = new();

    /// <summary>Whether the operation runs only under <c>IsDevelopment()</c> or the like, or in a debug build.</summary>
    public static bool Covers(IOperation operation) => IsUnder(operation, orThisMachine: false);

    /// <summary>Whether it runs only there, or only where the other end is this machine: <c>if (endpoint.IsLoopback)</c>, <c>if (useEmulator)</c>.</summary>
    public static bool CoversConnection(IOperation operation) => IsUnder(operation, orThisMachine: true);

    private static bool IsUnder(IOperation operation, bool orThisMachine)
    {
        var child = operation;
        while (child.Parent is { } parent)
        {
            if (parent is IConditionalOperation conditional)
            {
                if (child == conditional.WhenTrue && Implies(conditional.Condition, isTrue: true, orThisMachine))
                    return true;
                if (child == conditional.WhenFalse && Implies(conditional.Condition, isTrue: false, orThisMachine))
                    return true;
            }
            else if (parent is IBlockOperation block && LeftUnlessDevelopment(block, child, orThisMachine))
            {
                return true;
            }

            child = parent;
        }

        return IsInDebugRegion(operation.Syntax);
    }

    /// <summary>Whether a statement before this one leaves the block outside development, as <c>if (!environment.IsDevelopment()) return;</c> does.</summary>
    private static bool LeftUnlessDevelopment(IBlockOperation block, IOperation statement, bool orThisMachine)
    {
        foreach (var earlier in block.Operations)
        {
            if (earlier == statement)
                return false;
            if (earlier is IConditionalOperation exit && Leaves(exit.WhenTrue) && Implies(exit.Condition, isTrue: false, orThisMachine))
                return true;
        }

        return false;
    }

    private static bool Leaves(IOperation statement) => statement switch
    {
        IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Continue or BranchKind.Break } => true,
        IBlockOperation { Operations: { IsEmpty: false } operations } => Leaves(operations[operations.Length - 1]),
        _ => false,
    };

    /// <summary>Whether the condition, being true or false, means development.</summary>
    private static bool Implies(IOperation condition, bool isTrue, bool orThisMachine) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Implies(not.Operand, !isTrue, orThisMachine),
        IParenthesizedOperation parenthesized => Implies(parenthesized.Operand, isTrue, orThisMachine),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and =>
            isTrue && (Implies(and.LeftOperand, isTrue, orThisMachine) || Implies(and.RightOperand, isTrue, orThisMachine)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or =>
            !isTrue ? Implies(or.LeftOperand, isTrue, orThisMachine) || Implies(or.RightOperand, isTrue, orThisMachine)
            : Implies(or.LeftOperand, isTrue, orThisMachine) && Implies(or.RightOperand, isTrue, orThisMachine),
        _ => Means(condition, isTrue) || (orThisMachine && LoopbackCondition.Means(condition, isTrue)),
    };

    private static bool Means(IOperation condition, bool isTrue) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => isTrue && ComparesEnvironment(equals),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } notEquals => !isTrue && ComparesEnvironment(notEquals),
        IInvocationOperation { TargetMethod.Name: "IsEnvironment" or "Equals" } call => isTrue && NamesDevelopment(call),
        _ => isTrue && ConstantContext.SymbolOf(condition) is { } symbol && IsDevelopmentName(symbol.Name),
    };

    private static bool ComparesEnvironment(IBinaryOperation comparison) =>
        IsDevelopmentText(comparison.LeftOperand) || IsDevelopmentText(comparison.RightOperand);

    private static bool NamesDevelopment(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (IsDevelopmentText(argument.Value))
                return true;
        }

        return false;
    }

    private static bool IsDevelopmentText(IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: string text } && (IsDevelopmentName(text) || NameWords.Contains(text, "local"));

    private static bool IsDevelopmentName(string name) => NameWords.Contains(name, "development") || NameWords.Contains(name, "dev");

    private static bool IsInDebugRegion(SyntaxNode node)
    {
        foreach (var region in DebugRegions.GetValue(node.SyntaxTree, FindDebugRegions))
        {
            if (region.Contains(node.SpanStart))
                return true;
        }

        return false;
    }

    private static TextSpan[] FindDebugRegions(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        if (!root.ContainsDirectives)
            return [];
        var regions = new List<TextSpan>();
        var depth = 0;
        var debugDepth = 0;
        var start = 0;
        foreach (var trivia in root.DescendantTrivia(static node => node.ContainsDirectives))
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.IfDirectiveTrivia:
                    depth++;
                    if (debugDepth == 0 && ((IfDirectiveTriviaSyntax)trivia.GetStructure()!).Condition is IdentifierNameSyntax { Identifier.ValueText: "DEBUG" })
                        (debugDepth, start) = (depth, trivia.SpanStart);
                    break;
                case SyntaxKind.ElseDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia when depth == debugDepth && depth > 0:
                    regions.Add(TextSpan.FromBounds(start, trivia.SpanStart));
                    debugDepth = 0;
                    break;
                case SyntaxKind.EndIfDirectiveTrivia:
                    if (depth == debugDepth && depth > 0)
                    {
                        regions.Add(TextSpan.FromBounds(start, trivia.SpanStart));
                        debugDepth = 0;
                    }

                    depth--;
                    break;
            }
        }

        if (debugDepth > 0)
            regions.Add(TextSpan.FromBounds(start, root.FullSpan.End));
        return regions.ToArray();
    }
}
