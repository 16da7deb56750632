using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2005: a request that is sent again is the same request.</summary>
internal sealed class RetriedRequestId : IHeaderRule
{
    private const string Id = "NHS2005";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "X-Request-ID regenerated on retry",
        messageFormat: "'{0}' gets a new UUID each time the same request is sent again; make it once, before the retry",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An API knows a repeated request by its X-Request-ID. With a new one it takes the repetition of a request that did arrive for another request, and does it twice.",
        helpLinkUri: HelpLink.To(Id));

    /// <summary>Words with which loops count their attempts.</summary>
    private static readonly string[] RetryTerms = ["attempt", "attempts", "retry", "retries", "tries", "retrycount"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in HeaderSetting header, in OperationAnalysisContext context)
    {
        if (!header.Is(StaleRequestId.Header) || header.Owner == HeaderOwner.Server || header.Value is not { } value || NewGuidIn(value) is not { } made)
            return;
        for (var current = made.Parent; current is not null; current = current.Parent)
        {
            if (Repeats(current) is { } repeated && Sends(repeated))
            {
                context.Report(Diagnostic.Create(Rule, value.Syntax.GetLocation(), header.Name));
                return;
            }
        }
    }

    /// <summary>The call that makes the UUID: in the value itself, or in the local that holds it.</summary>
    private static IInvocationOperation? NewGuidIn(IOperation value)
    {
        foreach (var operation in value.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IInvocationOperation { TargetMethod: { Name: "NewGuid" or "CreateVersion7", ContainingType.Name: "Guid" } } call:
                    return call;
                case ILocalReferenceOperation local when LocalValues.Of(local) is { Count: 1 } given:
                    foreach (var inner in given[0].Value.DescendantsAndSelf())
                    {
                        if (inner is IInvocationOperation { TargetMethod: { Name: "NewGuid" or "CreateVersion7", ContainingType.Name: "Guid" } } call)
                            return call;
                    }

                    break;
            }
        }

        return null;
    }

    /// <summary>What is done again: the body of a loop that counts attempts, or a function that a retry policy calls.</summary>
    private static IOperation? Repeats(IOperation operation) => operation switch
    {
        IForLoopOperation loop => CountsAttempts(loop.Condition) ? loop.Body : null,
        IWhileLoopOperation loop => CountsAttempts(loop.Condition) ? loop.Body : null,
        IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } } } function => IsRetry(call) ? function.Body : null,
        _ => null,
    };

    private static bool CountsAttempts(IOperation? condition)
    {
        if (condition is null)
            return false;
        foreach (var operation in condition.DescendantsAndSelf())
        {
            if (ConstantContext.SymbolOf(operation) is { } symbol && NameWords.ContainsAny(symbol.Name, RetryTerms))
                return true;
        }

        return false;
    }

    /// <summary>Whether a policy calls the function again: not one that only breaks a circuit, waits or limits.</summary>
    private static bool IsRetry(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("Execute" or "ExecuteAsync" or "ExecuteAndCapture" or "ExecuteAndCaptureAsync" or "ExecuteOutcomeAsync") || call.Instance is not { Type: { } policy })
            return false;
        var name = ConstantContext.SymbolOf(call.Instance)?.Name ?? "";
        return policy.IsBelowNamespace("Polly")
            && !policy.IsBelowNamespace("Polly.CircuitBreaker") && !policy.IsBelowNamespace("Polly.Timeout") && !policy.IsBelowNamespace("Polly.Bulkhead") && !policy.IsBelowNamespace("Polly.RateLimit")
            && !NameWords.Contains(name, "timeout") && !NameWords.Contains(name, "circuit") && !NameWords.Contains(name, "breaker") && !NameWords.Contains(name, "bulkhead");
    }

    private static bool Sends(IOperation body)
    {
        foreach (var operation in body.Descendants())
        {
            if (operation is IInvocationOperation { TargetMethod: { Name: "SendAsync" or "Send" or "GetAsync" or "PostAsync" or "PutAsync" or "PatchAsync" or "DeleteAsync" or "GetStringAsync" or "PostAsJsonAsync" } method }
                && method.ContainingType.Name is "HttpClient" or "HttpMessageInvoker" or "HttpClientJsonExtensions")
            {
                return true;
            }
        }

        return false;
    }
}
