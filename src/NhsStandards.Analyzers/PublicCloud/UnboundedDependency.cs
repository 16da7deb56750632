using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PublicCloud;

/// <summary>NHS4006: a call of another service ends some time, and is tried again where that helps.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnboundedDependency : StandardsAnalyzer
{
    /// <summary>The property of a diagnostic that says that a handler can be added.</summary>
    public const string Unretried = "Unretried";

    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS4006",
        title: "Unbounded or unretried dependency",
        messageFormat: "'{0}' {1}; {2}",
        category: Principle.PublicCloud,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Services in a public cloud are away for moments as a matter of course. A call that waits for ever takes its caller down too, and one that is never repeated shows people an error where a second try would have answered; the national APIs ask their clients to try again.",
        helpLinkUri: HelpLink.To("NHS4006"));

    /// <summary>Words of clients that wait on purpose.</summary>
    private static readonly string[] Waiting = ["stream", "streaming", "sse", "events", "event", "grpc", "download", "upload", "longpolling", "subscription", "listener", "push"];

    /// <summary>Words in the names of clients of national services.</summary>
    private static readonly string[] NationalServices =
    [
        "pds", "personaldemographics", "mesh", "gpconnect", "spine", "nhs", "ers", "ereferrals", "eps", "prescriptions", "mns", "nrl", "nrlf", "ods", "bars", "summarycare", "scr", "immunisation", "immunisationfhir", "nhsnotify",
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (types["System.Net.Http.HttpClient"] is { } client)
            context.RegisterOperationAction(operation => VisitTimeout(operation, client), OperationKind.SimpleAssignment);
        if (types["Microsoft.Extensions.DependencyInjection.IHttpClientBuilder"] is { } builder)
            context.RegisterOperationAction(operation => VisitRegistration(operation, builder), OperationKind.Invocation);
    }

    private static void VisitTimeout(OperationAnalysisContext context, INamedTypeSymbol client)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: "Timeout" } property } target
            || !SymbolEqualityComparer.Default.Equals(property.ContainingType, client)
            || !IsInfinite(assignment.Value)
            || Waits(context.ContainingSymbol)
            || (ConstantContext.SymbolOf(target.Instance) is { } holder && NameWords.ContainsAny(holder.Name, Waiting))
            || HasResilience(assignment))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), "Timeout", "lets a call wait for ever", "set the time after which an answer is of no use"));
    }

    private static bool IsInfinite(IOperation value) => value switch
    {
        IFieldReferenceOperation { Field: { Name: "InfiniteTimeSpan", ContainingType.Name: "Timeout" } } => true,
        IInvocationOperation { TargetMethod: { Name: "FromMilliseconds", ContainingType.Name: "TimeSpan" }, Arguments: { Length: > 0 } arguments } => arguments[0].Value.ConstantValue.Value is -1 or -1L or -1.0,
        _ => false,
    };

    private static bool Waits(ISymbol member) =>
        NameWords.ContainsAny(member.NameForPeople(), Waiting) || (member.ContainingType is { } type && NameWords.ContainsAny(type.Name, Waiting));

    private static void VisitRegistration(OperationAnalysisContext context, INamedTypeSymbol builder)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is not ("AddHttpClient" or "AddRefitClient")
            || !call.Type.Is(builder)
            || !IsOfNationalService(call)
            || HasResilience(call)
            || PipelineTraces.Of(context.Compilation).RetriesAllClients)
        {
            return;
        }

        context.Report(Diagnostic.Create(
            Rule,
            NameOf(call).GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(Unretried, ""),
            call.TargetMethod.Name,
            "registers a client of a national service that never tries again",
            "add AddStandardResilienceHandler"));
    }

    private static SyntaxNode NameOf(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;

    /// <summary>Whether the client's type or name says so, or its address.</summary>
    private static bool IsOfNationalService(IInvocationOperation call)
    {
        foreach (var type in call.TargetMethod.TypeArguments)
        {
            if (NameWords.ContainsAny(type.Name, NationalServices))
                return true;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "name" && argument.Value.ConstantValue.Value is string name && NameWords.ContainsAny(name, NationalServices))
                return true;
        }

        for (IOperation? chain = call; chain is not null; chain = chain.Parent)
        {
            if (chain is IExpressionStatementOperation or IBlockOperation)
                return false;
            if (chain is IInvocationOperation configured && NamesNationalHost(configured))
                return true;
        }

        return false;
    }

    private static bool NamesNationalHost(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            foreach (var part in argument.Value.DescendantsAndSelf())
            {
                if (part.ConstantValue is { HasValue: true, Value: string text } && NhsHosts.IsNational(text))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the same chain, or the same builder in the same member, gets a handler that tries again or ends what takes too long.</summary>
    private static bool HasResilience(IOperation operation)
    {
        IOperation statement = operation;
        while (statement.Parent is { } parent and not IBlockOperation)
            statement = parent;
        // A builder that is kept in a variable may get its handler later.
        var scope = statement is IVariableDeclarationGroupOperation or IReturnOperation ? operation.Root() : statement;
        foreach (var part in scope.DescendantsAndSelf())
        {
            if (part is IInvocationOperation { TargetMethod.Name: var name } && IsResilience(name))
                return true;
            if (part is IObjectCreationOperation { Type.Name: "CancellationTokenSource" } or IInvocationOperation { TargetMethod.Name: "CancelAfter" })
                return operation is ISimpleAssignmentOperation;
        }

        return false;
    }

    private static bool IsResilience(string method) =>
        method.IndexOf("Resilience", StringComparison.Ordinal) >= 0
        || method.IndexOf("Hedging", StringComparison.Ordinal) >= 0
        || method.IndexOf("Policy", StringComparison.Ordinal) >= 0
        || method.IndexOf("Retry", StringComparison.Ordinal) >= 0
        || method == "AddHttpMessageHandler";
}
