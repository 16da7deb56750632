using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>A <c>DateTime</c> of no known zone that code makes: the machine's local time, or a time read or written without offset.</summary>
internal readonly struct LocalTime
{
    /// <summary>Styles with which a read text says, or is said to be in, a zone.</summary>
    private const int ZoneStyles = 16 | 64 | 128;

    private LocalTime(IOperation operation, string name, bool isClock, bool keepsOffset)
    {
        Operation = operation;
        Name = name;
        IsClock = isClock;
        KeepsOffset = keepsOffset;
    }

    /// <summary>The property or call that makes it.</summary>
    public IOperation Operation { get; }

    /// <summary>How its author wrote it: <c>DateTime.Now</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it is the time of the machine's clock, and so an instant without doubt.</summary>
    public bool IsClock { get; }

    /// <summary>Whether a <c>DateTimeOffset</c> that is made of it is right: it is known to be local.</summary>
    public bool KeepsOffset { get; }

    /// <summary>Finds it in a value: behind conversions, choices, sums and locals.</summary>
    public static LocalTime? In(IOperation? value) => In(value, depth: 8);

    private static LocalTime? In(IOperation? value, int depth)
    {
        if (depth == 0)
            return null;
        switch (value)
        {
            case IConversionOperation conversion when conversion.OperatorMethod is null || conversion.Type?.Name == "DateTimeOffset":
                return In(conversion.Operand, depth - 1);
            case IParenthesizedOperation parenthesized:
                return In(parenthesized.Operand, depth - 1);
            case IConditionalOperation choice:
                return In(choice.WhenTrue, depth - 1) ?? In(choice.WhenFalse, depth - 1);
            case ICoalesceOperation choice:
                return In(choice.Value, depth - 1) ?? In(choice.WhenNull, depth - 1);
            case IPropertyReferenceOperation { Property.Name: "Now", Instance: null } now when IsDateTime(now.Property.ContainingType):
                return new(now, "DateTime.Now", isClock: true, keepsOffset: true);
            case IInvocationOperation call when IsDateTime(call.TargetMethod.ContainingType):
                return InCall(call, depth);
            case IInvocationOperation { TargetMethod: { Name: "ToDateTime", ContainingType.Name: "Convert" } } call:
                return new(call, "Convert.ToDateTime", isClock: false, keepsOffset: false);
            case IObjectCreationOperation { Arguments.Length: >= 6 } creation when IsDateTime(creation.Type) && !HasKind(creation):
                return new(creation, "new DateTime", isClock: false, keepsOffset: false);
            case ILocalReferenceOperation local when IsDateTime(local.Local.Type.WithoutNullable()):
                return InLocal(local, depth);
            default:
                return null;
        }
    }

    private static LocalTime? InCall(IInvocationOperation call, int depth)
    {
        switch (call.TargetMethod.Name)
        {
            case "Parse" or "ParseExact" when !HasZone(call):
                return new(call, "DateTime." + call.TargetMethod.Name, isClock: false, keepsOffset: false);
            case "ToLocalTime" when call.Instance is not null:
                return new(call, "ToLocalTime()", isClock: true, keepsOffset: true);
            case "SpecifyKind" when call.Arguments.Length > 0:
                return In(call.Arguments[0].Value, depth - 1) is { IsClock: true } clock ? new(clock.Operation, clock.Name, isClock: true, keepsOffset: !CallsUtc(call)) : null;
            case "Subtract" or "Add" or "AddDays" or "AddHours" or "AddMinutes" or "AddSeconds" or "AddMilliseconds" or "AddMonths" or "AddYears" or "AddTicks" when IsDateTime(call.Type):
                return In(call.Instance, depth - 1);
            default:
                return null;
        }
    }

    /// <summary>Whether <c>SpecifyKind</c> calls a time UTC: what its clock says and what its kind says differ then.</summary>
    public static bool CallsUtc(IInvocationOperation call) =>
        call.Arguments.Length > 1 && call.Arguments[1].Value.ConstantValue is { HasValue: true, Value: (int)DateTimeKind.Utc };

    private static LocalTime? InLocal(ILocalReferenceOperation local, int depth)
    {
        foreach (var given in LocalValues.Of(local))
        {
            if (In(given.Value, depth - 1) is { } found)
                return new(local, found.Name, found.IsClock, found.KeepsOffset);
        }

        return null;
    }

    private static bool HasZone(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type is { Name: "DateTimeStyles" } && !(argument.Value.ConstantValue is { HasValue: true, Value: int styles } && (styles & ZoneStyles) == 0))
                return true;
        }

        return false;
    }

    private static bool HasKind(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter?.Type.Name == "DateTimeKind")
                return true;
        }

        return false;
    }

    private static bool IsDateTime(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_DateTime;
}
