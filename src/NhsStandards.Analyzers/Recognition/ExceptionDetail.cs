using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// Finds the text of an exception in a value that is about to be answered: its message, its stack trace, or all of it,
/// through interpolation, concatenation, objects that are made for the answer, and variables of the same method.
/// </summary>
internal sealed class ExceptionDetail(INamedTypeSymbol exception)
{
    private const int MaximumDepth = 12;

    /// <summary>Exceptions whose message says what was wrong with the input.</summary>
    private static readonly string[] InputErrors = ["ArgumentException", "FormatException", "JsonException", "JsonReaderException", "JsonSerializationException", "ValidationException", "BadHttpRequestException"];

    /// <summary>Namespaces whose exceptions speak of the inside of a system.</summary>
    private static readonly string[] Platforms = ["System", "Microsoft", "Azure", "Amazon", "Npgsql", "MongoDB", "StackExchange", "Refit", "Newtonsoft", "Grpc", "MySql", "MySqlConnector", "Oracle", "RestSharp", "Polly", "Hl7", "Dapper"];

    /// <summary>Words of conditions that ask for details, or tell mistakes of the caller from failures by their status.</summary>
    private static readonly string[] Choices = ["details", "detail", "debug", "verbose", "status"];

    private HashSet<ISymbol>? _followed;

    /// <summary>Whether a value is an exception.</summary>
    public bool IsException(IOperation? value) => value?.Type.Is(exception) == true;

    /// <summary>The innermost expression that carries text of an exception, or <see langword="null"/>.</summary>
    public IOperation? Find(IOperation value)
    {
        _followed?.Clear();
        return Find(value, MaximumDepth);
    }

    private IOperation? Find(IOperation? value, int depth)
    {
        if (value is null || depth == 0 || value.ConstantValue.HasValue)
            return null;
        depth--;
        switch (value)
        {
            case IConversionOperation conversion:
                return Find(conversion.Operand, depth);
            case IParenthesizedOperation parenthesized:
                return Find(parenthesized.Operand, depth);
            case IPropertyReferenceOperation { Property.Name: "Message" or "StackTrace", Instance: { } thrown } text when IsException(thrown):
                return text.Property.Name == "StackTrace" || SpeaksOfInside(thrown) ? IfAlways(text) : null;
            case IInvocationOperation call:
                return FindInCall(call, depth);
            case ILocalReferenceOperation or IParameterReferenceOperation when IsException(value):
                return IfAlways(value);
            case IPropertyReferenceOperation { Property.Name: "Exception" or "Error" } when IsException(value):
                return IfAlways(value);
            case ILocalReferenceOperation local:
                return FindInVariable(local, depth);
            case IObjectCreationOperation creation:
                return FindInChildren(creation.Arguments, depth) ?? Find(creation.Initializer, depth);
            case IAnonymousFunctionOperation or IDelegateCreationOperation or IMemberReferenceOperation:
                return null;
            case ISimpleAssignmentOperation assignment:
                return Find(assignment.Value, depth);
            case IConditionalOperation conditional:
                return Find(conditional.WhenTrue, depth) ?? Find(conditional.WhenFalse, depth);
            case ISwitchExpressionOperation choice:
                return FindInArms(choice, depth);
            case IConditionalAccessOperation access:
                // The part behind the question mark is only there with its question.
                return Find(access.WhenNotNull, depth) is { } inner ? inner == access.WhenNotNull ? access : inner : null;
            case IBinaryOperation { OperatorKind: not BinaryOperatorKind.Add }:
                return null;
            default:
                foreach (var child in value.ChildOperations)
                {
                    if (Find(child, depth) is { } found)
                        return found;
                }

                return null;
        }
    }

    /// <summary>A call that only makes text of what it is given, or answers with it.</summary>
    private IOperation? FindInCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (call.Instance is { } instance && IsException(instance))
            return method.Name is "ToString" or "GetBaseException" ? IfAlways(call) : null;
        switch (method.Name)
        {
            case "ToString" or "Trim" or "Replace" or "Substring" or "Split" when call.Instance is not null:
                return Find(call.Instance, depth);
            case "Format" or "Concat" or "Join" when method.ContainingType.SpecialType == SpecialType.System_String:
            case "Serialize" or "SerializeObject" or "GetBytes" or "SerializeToUtf8Bytes":
            case "Add" when method.IsBelowNamespace("System.Collections"):
                return FindInChildren(call.Arguments, depth);
            default:
                return null;
        }
    }

    private IOperation? FindInChildren(ImmutableArray<IArgumentOperation> arguments, int depth)
    {
        foreach (var argument in arguments)
        {
            if (Find(argument.Value, depth) is { } found)
                return found;
        }

        return null;
    }

    private IOperation? FindInArms(ISwitchExpressionOperation choice, int depth)
    {
        foreach (var arm in choice.Arms)
        {
            if (Find(arm.Value, depth) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>What a variable was made from, and what its members were given: <c>response.Error = ex.Message</c>.</summary>
    private IOperation? FindInVariable(ILocalReferenceOperation reference, int depth)
    {
        _followed ??= new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (!_followed.Add(reference.Local))
            return null;
        foreach (var given in LocalValues.Of(reference))
        {
            if (Find(given.Value, depth) is { } found)
                return found;
        }

        if (reference.Type is not { IsReferenceType: true, SpecialType: SpecialType.None })
            return null;
        foreach (var operation in reference.Root().Contents())
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation owner } } assignment
                && SymbolEqualityComparer.Default.Equals(owner.Local, reference.Local)
                && Find(assignment.Value, depth) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The message of an exception of the team's own, or of one about wrong input, was written for the caller.</summary>
    private static bool SpeaksOfInside(IOperation thrown)
    {
        if (thrown.Type is not { } type || IsChosen(thrown))
            return false;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Array.IndexOf(InputErrors, current.Name) >= 0)
                return false;
        }

        foreach (var platform in Platforms)
        {
            if (type.IsBelowNamespace(platform))
                return true;
        }

        return false;
    }

    /// <summary>Whether the code has looked at the type of the exception before it answers with its message.</summary>
    private static bool IsChosen(IOperation thrown)
    {
        for (IOperation? child = thrown, outer = thrown.Parent; outer is not null; child = outer, outer = outer.Parent)
        {
            switch (outer)
            {
                case ISwitchExpressionArmOperation { Pattern: ITypePatternOperation or IDeclarationPatternOperation or IBinaryPatternOperation or IRecursivePatternOperation }:
                case ISwitchCaseOperation { Clauses: { Length: > 0 } clauses } when clauses[0] is IPatternCaseClauseOperation:
                case IConditionalOperation conditional when conditional.WhenTrue == child && AsksForType(conditional.Condition):
                case ICatchClauseOperation { Filter: not null }:
                    return true;
            }
        }

        return false;
    }

    private static bool AsksForType(IOperation condition)
    {
        foreach (var operation in condition.DescendantsAndSelf())
        {
            if (operation is IIsTypeOperation or IIsPatternOperation { Pattern: ITypePatternOperation or IDeclarationPatternOperation or IBinaryPatternOperation })
                return true;
        }

        return false;
    }

    /// <summary>Nothing where only developers see it, or where a setting asks for details, or the status says whose mistake it is.</summary>
    private static IOperation? IfAlways(IOperation text)
    {
        if (DevelopmentGuard.Covers(text))
            return null;
        for (IOperation? child = text, outer = text.Parent; outer is not null; child = outer, outer = outer.Parent)
        {
            if (outer is IConditionalOperation conditional && conditional.Condition != child && Chooses(conditional.Condition))
                return null;
        }

        return text;
    }

    private static bool Chooses(IOperation condition)
    {
        foreach (var operation in condition.DescendantsAndSelf())
        {
            var name = operation switch
            {
                IMemberReferenceOperation member => member.Member.Name,
                ILocalReferenceOperation local => local.Local.Name,
                IParameterReferenceOperation parameter => parameter.Parameter.Name,
                _ => null,
            };
            if (name is not null && NameWords.ContainsAny(name, Choices))
                return true;
        }

        return false;
    }
}
