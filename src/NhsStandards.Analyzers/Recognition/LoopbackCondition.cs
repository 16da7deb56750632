using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises conditions that ask whether the other end is this machine: an emulator, or a server at a loopback address.</summary>
internal static class LoopbackCondition
{
    private static readonly string[] Names = ["loopback", "localhost", "emulator"];

    private static readonly string[] Denials = ["not", "non", "no", "without", "disable", "disabled", "isnt"];

    /// <summary>Whether the condition, being true or false, means this machine.</summary>
    public static bool Means(IOperation condition, bool isTrue) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => isTrue && (IsLoopback(equals.LeftOperand) || IsLoopback(equals.RightOperand)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } notEquals => !isTrue && (IsLoopback(notEquals.LeftOperand) || IsLoopback(notEquals.RightOperand)),
        IIsPatternOperation pattern => isTrue && OnlyMatchesLoopback(pattern.Pattern),
        IInvocationOperation { TargetMethod: { Name: "Contains" or "StartsWith" or "Equals", ReturnType.SpecialType: SpecialType.System_Boolean } } call => isTrue && AsksForLoopback(call),
        _ => isTrue && ConstantContext.SymbolOf(condition) is { } symbol && NameWords.ContainsAny(symbol.Name, Names) && !NameWords.ContainsAny(symbol.Name, Denials),
    };

    private static bool OnlyMatchesLoopback(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => IsLoopback(constant.Value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => OnlyMatchesLoopback(or.LeftPattern) && OnlyMatchesLoopback(or.RightPattern),
        _ => false,
    };

    private static bool AsksForLoopback(IInvocationOperation call)
    {
        // A list of hosts has others too.
        if (call.TargetMethod.ContainingType?.SpecialType is not SpecialType.System_String)
            return false;
        foreach (var argument in call.Arguments)
        {
            if (IsLoopback(argument.Value))
                return true;
        }

        return false;
    }

    private static bool IsLoopback(IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: string text } && NetworkAddress.Parse(text, AddressForm.Host)?.Host is { } host && (host.Traits & HostTraits.Loopback) != 0;
}
