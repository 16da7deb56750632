using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

internal enum ConstantRole
{
    /// <summary>Nothing says what the constant is for.</summary>
    None,

    /// <summary>It is passed to a parameter; the target is the parameter.</summary>
    Argument,

    /// <summary>It is stored in the target: an assignment, an initialiser, a default value.</summary>
    Stored,

    /// <summary>It is returned from the target, a method or property.</summary>
    Returned,

    /// <summary>It is compared with the target, or is a pattern or case label for it.</summary>
    Compared,
}

/// <summary>What a constant is for, read from the operations around it: ten digits alone mean nothing.</summary>
internal readonly struct ConstantContext
{
    private ConstantContext(ConstantRole role, ISymbol? target, IOperation consumer, bool isElement)
    {
        Role = role;
        Target = target;
        Consumer = consumer;
        IsElement = isElement;
    }

    public ConstantRole Role { get; }

    /// <summary>The parameter, property, field, local or method that gives the constant its meaning.</summary>
    public ISymbol? Target { get; }

    /// <summary>The operation that consumes the constant: the argument, assignment, initialiser, comparison, or its parent.</summary>
    public IOperation Consumer { get; }

    /// <summary>Whether the constant is one of several in an array or collection.</summary>
    public bool IsElement { get; }

    /// <summary>The call or creation that the constant is an argument of.</summary>
    public IOperation? Call => Role == ConstantRole.Argument ? Consumer.Parent : null;

    public static ConstantContext Of(IOperation constant)
    {
        var isElement = false;
        var child = constant;
        while (child.Parent is { } parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or IArrayInitializerOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                    isElement |= parent is IArrayInitializerOperation;
                    break;
                case IArrayCreationOperation:
                    isElement = true;
                    break;
                case IConditionalOperation conditional when conditional.Condition != child:
                case ICoalesceOperation coalesce when coalesce.WhenNull == child:
                    break;
                // { "a", "b" } behind a new list is a call of its Add for each.
                case IArgumentOperation { Parent: IInvocationOperation { IsImplicit: true, TargetMethod.Name: "Add", Arguments.Length: 1, Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation list } } }:
                    isElement = true;
                    child = list;
                    continue;
                case IArgumentOperation argument:
                    return new(ConstantRole.Argument, argument.Parameter, argument, isElement);
                case ISimpleAssignmentOperation assignment when assignment.Value == child:
                    return new(ConstantRole.Stored, SymbolOf(assignment.Target), assignment, isElement);
                case ICoalesceAssignmentOperation assignment when assignment.Value == child:
                    return new(ConstantRole.Stored, SymbolOf(assignment.Target), assignment, isElement);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return new(ConstantRole.Stored, declarator.Symbol, declarator, isElement);
                case IFieldInitializerOperation { InitializedFields.IsEmpty: false } initializer:
                    return new(ConstantRole.Stored, initializer.InitializedFields[0], initializer, isElement);
                case IPropertyInitializerOperation { InitializedProperties.IsEmpty: false } initializer:
                    return new(ConstantRole.Stored, initializer.InitializedProperties[0], initializer, isElement);
                case IParameterInitializerOperation initializer:
                    return new(ConstantRole.Stored, initializer.Parameter, initializer, isElement);
                case IReturnOperation returned:
                    return new(ConstantRole.Returned, ReturningSymbol(returned), returned, isElement);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    var other = comparison.LeftOperand == child ? comparison.RightOperand : comparison.LeftOperand;
                    return new(ConstantRole.Compared, SymbolOf(other), comparison, isElement);
                case IConstantPatternOperation pattern:
                    return new(ConstantRole.Compared, PatternSubject(pattern), pattern, isElement);
                case ISingleValueCaseClauseOperation { Parent.Parent: ISwitchOperation @switch } clause:
                    return new(ConstantRole.Compared, SymbolOf(@switch.Value), clause, isElement);
                default:
                    // By syntax: the oldest supported compiler has no operation for a collection expression.
                    if (!parent.Syntax.IsKind(SyntaxKind.CollectionExpression))
                        return new(ConstantRole.None, null, parent, isElement);
                    isElement = true;
                    break;
            }

            child = parent;
        }

        return new(ConstantRole.None, null, child, isElement);
    }

    /// <summary>
    /// The symbol that an operation reads or writes, through conversions, calls such as <c>Trim()</c>, and the text that a type for
    /// a number or code holds.
    /// </summary>
    public static ISymbol? SymbolOf(IOperation? operation)
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
                case IConditionalAccessOperation access:
                    operation = access.WhenNotNull;
                    break;
                case IConditionalAccessInstanceOperation:
                    operation = ReceiverOf(operation);
                    break;
                case IInvocationOperation { Instance: { } instance, Type.SpecialType: SpecialType.System_String, Arguments.IsEmpty: true }:
                    operation = instance;
                    break;
                case IPropertyReferenceOperation { Instance: { } instance } text when CodeName.IsTextOf(text.Property):
                    operation = instance;
                    break;
                case IMemberReferenceOperation member:
                    return member.Member;
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IInvocationOperation invocation:
                    return invocation.TargetMethod;
                default:
                    return null;
            }
        }
    }

    /// <summary>What stands before the <c>?.</c> of a conditional access.</summary>
    private static IOperation? ReceiverOf(IOperation instance)
    {
        var child = instance;
        while (child.Parent is { } parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
                return access.Operation;
            child = parent;
        }

        return null;
    }

    private static ISymbol? ReturningSymbol(IReturnOperation returned)
    {
        for (var current = returned.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation:
                    return null;
                case ILocalFunctionOperation local:
                    return local.Symbol;
            }
        }

        var owner = returned.SemanticModel?.GetEnclosingSymbol(returned.Syntax.SpanStart);
        return owner is IMethodSymbol { AssociatedSymbol: { } property } ? property : owner;
    }

    private static ISymbol? PatternSubject(IOperation pattern)
    {
        for (var current = pattern.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IIsPatternOperation test:
                    return SymbolOf(test.Value);
                case IPropertySubpatternOperation subpattern:
                    return SymbolOf(subpattern.Member);
                case ISwitchOperation @switch:
                    return SymbolOf(@switch.Value);
                case ISwitchExpressionOperation @switch:
                    return SymbolOf(@switch.Value);
                case INegatedPatternOperation or IBinaryPatternOperation or IPatternCaseClauseOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
