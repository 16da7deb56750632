using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Finds settings that decide whether something is audited: <c>AuditEnabled</c>, <c>auditOptions.Enabled</c>, <c>"Audit:Enabled"</c>.</summary>
internal static class AuditSwitch
{
    private static readonly string[] States = ["enabled", "enable", "isenabled", "disabled", "disable", "isdisabled", "on", "off", "active", "skip", "suppress", "suppressed", "bypass"];

    /// <summary>The setting on which it depends whether the operation runs, or <see langword="null"/>.</summary>
    public static IOperation? Over(IOperation operation)
    {
        for (IOperation? child = operation, outer = operation.Parent; outer is not null; child = outer, outer = outer.Parent)
        {
            var found = outer switch
            {
                IConditionalOperation conditional when conditional.Condition != child => In(conditional.Condition),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both when both.RightOperand == child => In(both.LeftOperand),
                IBlockOperation block => InExits(block, child),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary><c>if (!options.AuditEnabled) return;</c> before it.</summary>
    private static IOperation? InExits(IBlockOperation block, IOperation statement)
    {
        foreach (var earlier in block.Operations)
        {
            if (earlier == statement)
                return null;
            if (earlier is IConditionalOperation exit && Leaves(exit.WhenTrue) && In(exit.Condition) is { } found)
                return found;
        }

        return null;
    }

    private static bool Leaves(IOperation statement) => statement switch
    {
        IReturnOperation or IBranchOperation { BranchKind: BranchKind.Continue or BranchKind.Break } => true,
        IBlockOperation { Operations: { IsEmpty: false } operations } => Leaves(operations[operations.Length - 1]),
        _ => false,
    };

    private static IOperation? In(IOperation condition)
    {
        foreach (var operation in condition.DescendantsAndSelf())
        {
            if (Is(operation))
                return operation;
        }

        return null;
    }

    private static bool Is(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } keys } => keys[0].Value.ConstantValue.Value is string key && IsSwitch(key, owner: null),
        IMemberReferenceOperation member => IsFlag(member.Type) && IsSwitch(member.Member.Name, member.Instance?.Type?.Name ?? member.Member.ContainingType?.Name),
        ILocalReferenceOperation local => IsFlag(local.Type) && IsSwitch(local.Local.Name, owner: null),
        IParameterReferenceOperation parameter => IsFlag(parameter.Type) && IsSwitch(parameter.Parameter.Name, owner: null),
        IInvocationOperation call => Asks(call),
        _ => false,
    };

    /// <summary><c>GetValue&lt;bool&gt;("Audit:Enabled")</c>, <c>IsEnabledAsync("Audit")</c>.</summary>
    private static bool Asks(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (IsSwitch(method.Name, method.ContainingType?.Name))
            return true;
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.ConstantValue.Value is string key && (IsSwitch(key, owner: null) || (method.Name is "IsEnabled" or "IsEnabledAsync" && AuditModel.IsAuditName(key))))
                return true;
        }

        return false;
    }

    private static bool IsFlag(ITypeSymbol? type) => type?.WithoutNullable().SpecialType is SpecialType.System_Boolean or SpecialType.System_String;

    private static bool IsSwitch(string name, string? owner) =>
        (AuditModel.IsAuditName(name) || (owner is not null && AuditModel.IsAuditName(owner))) && NameWords.ContainsAny(name, States);
}
