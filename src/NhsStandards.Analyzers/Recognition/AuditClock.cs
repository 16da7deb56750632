using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells what is wrong with the clock that a time comes from.</summary>
internal static class AuditClock
{
    private const int MaximumDepth = 8;

    /// <summary><c>DateTimeStyles</c> that make the kind of a parsed time certain.</summary>
    private const int CertainStyles = 0x10 | 0x40 | 0x80;

    /// <summary>The part of the value that names a wrong clock, and why it is wrong; otherwise nothing.</summary>
    /// <param name="value">The time that is stored.</param>
    /// <param name="isOfCaller">Whether a value comes from the request that is being answered.</param>
    /// <param name="why">What is wrong.</param>
    public static IOperation? Wrong(IOperation value, Func<IOperation, bool> isOfCaller, out string why)
    {
        why = "";
        return Wrong(value, isOfCaller, hasOffset: false, ref why, MaximumDepth);
    }

    private static IOperation? Wrong(IOperation? value, Func<IOperation, bool> isOfCaller, bool hasOffset, ref string why, int depth)
    {
        if (value is null || depth == 0)
            return null;
        depth--;
        switch (value)
        {
            // With the offset of this machine local time is an instant.
            case IConversionOperation conversion:
                return Wrong(conversion.Operand, isOfCaller, hasOffset || conversion.Type?.WithoutNullable().Name == "DateTimeOffset", ref why, depth);
            case IParenthesizedOperation parenthesized:
                return Wrong(parenthesized.Operand, isOfCaller, hasOffset, ref why, depth);
            case ICoalesceOperation coalesce:
                return Wrong(coalesce.Value, isOfCaller, hasOffset, ref why, depth) ?? Wrong(coalesce.WhenNull, isOfCaller, hasOffset, ref why, depth);
            case IConditionalOperation conditional:
                return Wrong(conditional.WhenTrue, isOfCaller, hasOffset, ref why, depth) ?? Wrong(conditional.WhenFalse, isOfCaller, hasOffset, ref why, depth);
            case ILocalReferenceOperation local when LocalValues.InitialOf(local) is { } given && given is not IAwaitOperation:
                return Wrong(given, isOfCaller, hasOffset, ref why, depth);
            case IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Now" or "Today", ContainingType.SpecialType: SpecialType.System_DateTime } }:
                why = "is the local time of the machine, without an offset";
                return hasOffset ? null : value;
            case IPropertyReferenceOperation property when isOfCaller(property):
                why = "comes from the caller";
                return property;
            case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_DateTime } method } call:
                return WrongOf(call, method, isOfCaller, hasOffset, ref why, depth);
            case IObjectCreationOperation { Type.SpecialType: SpecialType.System_DateTime } creation when !HasKind(creation):
                why = "says neither UTC nor an offset";
                return creation;
            default:
                return null;
        }
    }

    private static IOperation? WrongOf(IInvocationOperation call, IMethodSymbol method, Func<IOperation, bool> isOfCaller, bool hasOffset, ref string why, int depth)
    {
        switch (method.Name)
        {
            case "Parse" or "ParseExact" when !IsCertain(call):
                why = "says neither UTC nor an offset";
                return call;
            case "SpecifyKind" when call.Arguments.Length > 0:
                return Wrong(call.Arguments[0].Value, isOfCaller, hasOffset && !LocalTime.CallsUtc(call), ref why, depth) is { } inner && why[0] == 'i' ? inner : null;
            case "ToUniversalTime":
                return null;
            default:
                return call.Instance is { } instance ? Wrong(instance, isOfCaller, hasOffset, ref why, depth) : null;
        }
    }

    private static bool HasKind(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            // Of ticks nobody knows what they were made from.
            if (argument.Parameter is { } parameter && (parameter.Type.Name == "DateTimeKind" || parameter.Name == "ticks"))
                return true;
        }

        return creation.Arguments.IsEmpty;
    }

    private static bool IsCertain(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.Name == "DateTimeStyles")
                return argument.Value.ConstantValue is not { HasValue: true, Value: int styles } || (styles & CertainStyles) != 0;
        }

        return false;
    }
}
