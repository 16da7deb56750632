using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

internal enum AuditLossKind
{
    None,

    /// <summary>Nobody waits for the task.</summary>
    Dropped,

    /// <summary>It runs in a task or thread that nobody waits for.</summary>
    Background,

    /// <summary>A catch goes on as if it had been written.</summary>
    Swallowed,
}

/// <summary>Tells how a call can fail without anybody being stopped by it.</summary>
internal readonly struct AuditLoss(KnownTypes types)
{
    /// <summary>Words of methods that keep an entry elsewhere when it could not be written.</summary>
    private static readonly string[] RescueTerms = ["queue", "enqueue", "outbox", "retry", "fallback", "deadletter", "abandon", "alert", "fail", "failfast", "exit", "stopapplication"];

    private readonly INamedTypeSymbol? _failure = types["NhsStandards.AuditFailureAttribute"];
    private readonly INamedTypeSymbol? _exception = types["System.Exception"];

    public AuditLossKind Of(IInvocationOperation call)
    {
        if (IsTask(call.TargetMethod.ReturnType) && IsDropped(call))
            return call.IsInExpressionTree() ? AuditLossKind.None : AuditLossKind.Dropped;
        for (IOperation? child = call, outer = call.Parent; outer is not null; child = outer, outer = outer.Parent)
        {
            switch (outer)
            {
                case IAnonymousFunctionOperation function:
                    return IsInBackground(function) ? AuditLossKind.Background : AuditLossKind.None;
                case ILocalFunctionOperation:
                    return AuditLossKind.None;
                case ITryOperation attempt when attempt.Body == child && IsLast(call, attempt.Body) && IsSwallowed(attempt):
                    return AuditLossKind.Swallowed;
            }
        }

        return AuditLossKind.None;
    }

    private static bool IsTask(ITypeSymbol type) => type.Name is "Task" or "ValueTask" && type.IsInNamespace("System.Threading.Tasks");

    /// <summary>Whether the task that a call returns is thrown away: a statement of its own, <c>_ =</c>, <c>Forget()</c>.</summary>
    private static bool IsDropped(IInvocationOperation call)
    {
        IOperation top = call;
        while (true)
        {
            switch (top.Parent)
            {
                case IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation:
                    top = top.Parent;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured when configured.Instance == top:
                    top = configured;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true, Name: "Forget" or "FireAndForget" or "SafeFireAndForget" } } }:
                case IExpressionStatementOperation:
                case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                    return true;
                default:
                    return false;
            }
        }
    }

    private static bool IsInBackground(IAnonymousFunctionOperation function)
    {
        if (function.Parent is not IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation start } })
            return false;
        return start.TargetMethod.Name switch
        {
            "Run" => start.TargetMethod.ContainingType.Name == "Task" && IsDropped(start),
            "StartNew" => start.TargetMethod.ContainingType.Name == "TaskFactory" && IsDropped(start),
            "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" => start.TargetMethod.ContainingType.Name == "ThreadPool",
            _ => false,
        };
    }

    /// <summary>What comes after the entry in the same block does not happen when it fails, so that the access fails too.</summary>
    private static bool IsLast(IOperation call, IBlockOperation body)
    {
        if (body.Operations.IsEmpty || !body.Operations[body.Operations.Length - 1].Syntax.Span.Contains(call.Syntax.Span))
            return false;
        foreach (var operation in body.Contents())
        {
            if (operation is IReturnOperation && operation.Syntax.SpanStart >= call.Syntax.SpanStart)
                return false;
        }

        return true;
    }

    private bool IsSwallowed(ITryOperation attempt)
    {
        foreach (var clause in attempt.Catches)
        {
            if (clause.Filter is null && (clause.ExceptionType is null or { SpecialType: SpecialType.System_Object } || SymbolEqualityComparer.Default.Equals(clause.ExceptionType, _exception)))
                return GoesOn(clause.Handler);
        }

        return false;
    }

    private bool GoesOn(IBlockOperation handler)
    {
        foreach (var operation in handler.Descendants())
        {
            switch (operation)
            {
                case IThrowOperation or IReturnOperation:
                case IInvocationOperation call when call.TargetMethod.HasAttribute(_failure) || AuditModel.IsAuditName(call.TargetMethod.Name) || NameWords.ContainsAny(call.TargetMethod.Name, RescueTerms):
                    return false;
            }
        }

        return true;
    }
}
