using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
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

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (HostedService.Is(types))
            context.RegisterOperationAction(Visit, OperationKind.Invocation);
    }

    private static void Visit(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call.TargetMethod.Name)
        {
            case "AddDistributedMemoryCache" when call.TargetMethod.IsBelowNamespace("Microsoft.Extensions.DependencyInjection") && PipelineTraces.Of(context.Compilation) is { HasSession: true, HasSharedCache: false }:
                Report(context, call, "sessions", "add a cache that all instances share");
                break;
            case "PersistKeysToFileSystem" when call.TargetMethod.IsBelowNamespace("Microsoft.AspNetCore.DataProtection") && IsOwnDisk(call, context.CancellationToken) && !IsKeptElsewhere(call):
                Report(context, call, "the keys of cookies and tokens", "keep them in a store that all instances share");
                break;
        }
    }

    private static void Report(OperationAnalysisContext context, IInvocationOperation call, string what, string remedy)
    {
        if (DevelopmentGuard.Covers(call))
            return;
        var place = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;
        context.ReportDiagnostic(Diagnostic.Create(Rule, place.GetLocation(), call.TargetMethod.Name, what, remedy));
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
