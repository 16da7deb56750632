using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PublicCloud;

/// <summary>NHS4003: the next request may come to another instance, which must know what this one knew.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InstanceAffinity : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS4003",
        title: "Instance affinity",
        messageFormat: "'{0}' keeps {1} in one instance of the service; {2}",
        category: Principle.PublicCloud,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A cloud platform starts and stops instances as they are needed. A session in the memory of one is gone with it, and cookies that were protected with a key on its disk can't be read by the others: people are logged out, forms are refused.",
        helpLinkUri: HelpLink.To("NHS4003"));

    /// <summary>Words of names for the one instance that holds a lock for a while.</summary>
    private static readonly string[] HolderTerms = ["owner", "holder", "lock", "locked", "lease", "leased", "leader"];

    /// <summary>Keys that tell apart what instances report of themselves.</summary>
    private static readonly string[] OtherKeys = ["partition", "row", "instrumentation", "routing", "log", "metric", "heartbeat", "instance", "worker", "node", "machine", "host"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (HostedService.Is(types))
        {
            context.RegisterOperationAction(Visit, OperationKind.Invocation);
            context.RegisterOperationAction(VisitProperty, OperationKind.PropertyReference);
        }
    }

    private static void Visit(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call.TargetMethod.Name)
        {
            case "AddDistributedMemoryCache" when call.TargetMethod.IsBelowNamespace("Microsoft.Extensions.DependencyInjection") && PipelineTraces.Of(context.Compilation) is { HasSession: true, HasSharedCache: false }:
                Report(context, call, call.TargetMethod.Name, "sessions", "add a cache that all instances share");
                break;
            case "PersistKeysToFileSystem" when call.TargetMethod.IsBelowNamespace("Microsoft.AspNetCore.DataProtection") && IsOwnDisk(call, context.CancellationToken) && !IsKeptElsewhere(call):
                Report(context, call, call.TargetMethod.Name, "the keys of cookies and tokens", "keep them in a store that all instances share");
                break;
            case "GetHostName" when call.TargetMethod is { IsStatic: true, ContainingType.Name: "Dns" }:
                VisitMachineName(context, "Dns.GetHostName");
                break;
        }
    }

    private static void VisitProperty(OperationAnalysisContext context)
    {
        if (((IPropertyReferenceOperation)context.Operation).Property is { Name: "MachineName", IsStatic: true, ContainingType.Name: "Environment" })
            VisitMachineName(context, "Environment.MachineName");
    }

    /// <summary>The name of the machine in a key, or compared with another name. What is compared with a text in the code is NHS4007's.</summary>
    private static void VisitMachineName(OperationAnalysisContext context, string name)
    {
        var text = TextAround(context.Operation);
        if (IsComparedWithOther(text))
            Report(context, context.Operation, name, "a decision", "decide by configuration, or by a lease that all instances know");
        else if (IsKey(ConstantContext.Of(text)))
            Report(context, context.Operation, name, "what this key stands for", "use a key that all instances share");
    }

    /// <summary>The text that is made with the name: by concatenation, interpolation, other case.</summary>
    private static IOperation TextAround(IOperation name)
    {
        while (name.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or IInterpolationOperation or IInterpolatedStringOperation or IConversionOperation or IParenthesizedOperation
            || (name.Parent is IInvocationOperation { Instance: { } instance, Type.SpecialType: SpecialType.System_String } && instance == name))
            name = name.Parent;
        return name;
    }

    private static bool IsComparedWithOther(IOperation text) => text.Parent switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => IsOtherName(comparison.LeftOperand == text ? comparison.RightOperand : comparison.LeftOperand),
        IInvocationOperation { TargetMethod: { Name: "Equals", IsStatic: false }, Arguments: { Length: > 0 } arguments } => IsOtherName(arguments[0].Value),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Equals" } call } => IsOtherName(call.Instance ?? OtherArgument(call, text)),
        _ => false,
    };

    private static IOperation? OtherArgument(IInvocationOperation call, IOperation text)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value != text && argument.Parameter?.Type.SpecialType == SpecialType.System_String)
                return argument.Value;
        }

        return null;
    }

    /// <summary>Not a text in the code, nothing, or who holds a lock.</summary>
    private static bool IsOtherName(IOperation? other) =>
        other is { ConstantValue.HasValue: false } && !(ConstantContext.SymbolOf(other) is { } symbol && NameWords.ContainsAny(symbol.Name, HolderTerms));

    private static bool IsKey(in ConstantContext use) =>
        use is { Role: ConstantRole.Argument or ConstantRole.Stored or ConstantRole.Returned, Target: { } target } && NameWords.EndsWith(target.Name, "key") && !NameWords.ContainsAny(target.Name, OtherKeys);

    private static void Report(OperationAnalysisContext context, IOperation found, string name, string what, string remedy)
    {
        if (DevelopmentGuard.Covers(found))
            return;
        var place = found.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : found.Syntax;
        context.Report(Diagnostic.Create(Rule, place.GetLocation(), name, what, remedy));
    }

    /// <summary>Whether the folder is on the machine: named in the code, or beside the program. What configuration names may be a share.</summary>
    private static bool IsOwnDisk(IInvocationOperation call, CancellationToken cancellation)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name != "directory")
                continue;
            foreach (var traced in ConstantTrace.Of(argument.Value, cancellation))
            {
                if (traced.Text is { Length: > 0 } path ? IsOwnDisk(path) : LocalStorage.OfExpression(traced.Operation) is not null)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Below the program's folder, or at a root that is usually no mount. <c>/home</c> and <c>D:\home</c> are shared on Azure App Service.</summary>
    private static bool IsOwnDisk(string path) =>
        (path[0] is not ('/' or '\\' or '%') && path.IndexOf(':') < 0)
        || (LocalStorage.OfPath(path) is not null && !path.StartsWith("/home", StringComparison.Ordinal) && path.IndexOf(@":\home", StringComparison.OrdinalIgnoreCase) < 0);

    /// <summary>Whether the chain goes on to keep the keys in another place: the last one counts.</summary>
    private static bool IsKeptElsewhere(IInvocationOperation call)
    {
        for (var outer = call.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IInvocationOperation { TargetMethod.Name: var name } && name.StartsWith("PersistKeysTo", StringComparison.Ordinal) && name != "PersistKeysToFileSystem")
                return true;
        }

        return false;
    }
}
