using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Reads spans of time that are written out: <c>TimeSpan.FromMinutes(5)</c>, <c>new TimeSpan(0, 5, 0)</c>.</summary>
internal static class Durations
{
    /// <summary>A field may be given another, and half-written code may give one itself.</summary>
    private const int MaximumDepth = 8;

    private const double Minute = 60;
    private const double Hour = 60 * Minute;
    private const double Day = 24 * Hour;

    /// <summary>The span in seconds, or <see langword="null"/> where it isn't constant.</summary>
    public static double? SecondsOf(IOperation value, CancellationToken cancellation) => SecondsOf(value, cancellation, MaximumDepth);

    private static double? SecondsOf(IOperation value, CancellationToken cancellation, int depth)
    {
        if (depth == 0)
            return null;
        value = value.Unwrapped();
        switch (value)
        {
            case IInvocationOperation { TargetMethod: { ContainingType.Name: "TimeSpan" } method } call:
                return UnitOf(method.Name) is { } unit ? SumOf(call.Arguments, unit, cancellation) : null;
            case IObjectCreationOperation { Type.Name: "TimeSpan" } creation:
                return SumOf(creation.Arguments, 0, cancellation);
            case IFieldReferenceOperation { Field: { ContainingType.Name: "TimeSpan" } field }:
                return field.Name switch { "Zero" => 0, "MaxValue" => double.MaxValue, _ => null };
            case ILocalReferenceOperation local:
                var values = LocalValues.Of(local);
                return values.Count == 1 ? SecondsOf(values[0].Value, cancellation, depth - 1) : null;
            case IFieldReferenceOperation { Field: { IsReadOnly: true, DeclaringSyntaxReferences: { Length: 1 } declarations } } field:
                return declarations[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } initial } && initial.SyntaxTree == field.Syntax.SyntaxTree
                    && field.SemanticModel?.GetOperation(initial, cancellation) is { } declared ? SecondsOf(declared, cancellation, depth - 1) : null;
            default:
                return null;
        }
    }

    /// <summary>The seconds of a unit in the name of a method such as <c>FromMinutes</c>, <c>AddHours</c>.</summary>
    public static double? UnitOf(string method) => method switch
    {
        "FromDays" or "AddDays" => Day,
        "FromHours" or "AddHours" => Hour,
        "FromMinutes" or "AddMinutes" => Minute,
        "FromSeconds" or "AddSeconds" => 1,
        "FromMilliseconds" or "AddMilliseconds" => 0.001,
        "AddMonths" => 30 * Day,
        "AddYears" => 365 * Day,
        _ => null,
    };

    /// <summary>How many seconds a time lies ahead of the one that it is worked out from: <c>DateTime.UtcNow.AddMinutes(5)</c>.</summary>
    public static double? OffsetOf(IOperation value, CancellationToken cancellation) => OffsetOf(value, cancellation, MaximumDepth);

    private static double? OffsetOf(IOperation value, CancellationToken cancellation, int depth)
    {
        if (depth == 0)
            return null;
        depth--;
        value = value.Unwrapped();
        switch (value)
        {
            case IInvocationOperation { Instance: { } instance, TargetMethod: { Name: "ToUnixTimeSeconds" or "ToString" or "ToUniversalTime" } }:
                return OffsetOf(instance, cancellation, depth);
            case IInvocationOperation { Instance: null, TargetMethod.Name: "GetIntDate" or "ToString", Arguments: { Length: > 0 } arguments }:
                return OffsetOf(arguments[0].Value, cancellation, depth);
            case IInvocationOperation { Instance: { } instance, TargetMethod: { ContainingType.Name: "DateTime" or "DateTimeOffset" } method, Arguments: { Length: 1 } arguments }:
                var added = method.Name == "Add" ? SecondsOf(arguments[0].Value, cancellation) : UnitOf(method.Name) is { } unit ? ConstantNumber.Of(arguments[0].Value, cancellation) * unit : null;
                return added + (OffsetOf(instance, cancellation, depth) ?? 0);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, LeftOperand.Type.Name: "DateTime" or "DateTimeOffset" } sum:
                return SecondsOf(sum.RightOperand, cancellation);
            case IPropertyReferenceOperation { Instance: { } instance, Property.Name: "DateTime" or "UtcDateTime" or "Value" }:
                return OffsetOf(instance, cancellation, depth);
            case ILocalReferenceOperation local:
                var values = LocalValues.Of(local);
                return values.Count == 1 ? OffsetOf(values[0].Value, cancellation, depth) : null;
            default:
                return null;
        }
    }

    private static double? SumOf(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, double unitOfValue, CancellationToken cancellation)
    {
        var seconds = 0.0;
        foreach (var argument in arguments)
        {
            if (ConstantNumber.Of(argument.Value, cancellation) is not { } number)
                return null;
            seconds += number * (argument.Parameter?.Name switch
            {
                "days" => Day,
                "hours" => Hour,
                "minutes" => Minute,
                "seconds" => 1,
                "milliseconds" => 0.001,
                "microseconds" => 0.000001,
                "ticks" => 0.0000001,
                _ => unitOfValue,
            });
        }

        return seconds;
    }
}
