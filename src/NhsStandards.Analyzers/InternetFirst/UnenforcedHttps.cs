using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.InternetFirst;

/// <summary>NHS3007: a web service that is run sends everybody who comes without TLS to HTTPS.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnenforcedHttps : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS3007",
        title: "HTTPS not enforced by the host",
        messageFormat: "'{0}' starts a web service that answers without TLS; add UseHsts and UseHttpsRedirection before it",
        category: Principle.InternetFirst,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Government services are reached over HTTPS only: whoever comes without is redirected, and told by HTTP Strict Transport Security not to come so again. Where a proxy in front does both, say so with nhs_standards.tls_terminated_upstream.",
        helpLinkUri: HelpLink.To("NHS3007"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (types["Microsoft.AspNetCore.Builder.WebApplication"] is { } application)
            context.RegisterOperationAction(operation => Visit(operation, application), OperationKind.Invocation);
    }

    private static void Visit(OperationAnalysisContext context, INamedTypeSymbol application)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!(call.TargetMethod.Name switch
            {
                "Run" or "RunAsync" => RunsApplication(call, application),
                "UseStartup" => call.TargetMethod.ContainingType.Name == "WebHostBuilderExtensions",
                _ => false,
            })
            || PipelineTraces.Of(context.Compilation) is { EnforcesHttps: true } or { HasOnlyGrpc: true }
            || StandardsOptions.Of(context.Options, call.Syntax.SyntaxTree).Flag("nhs_standards.tls_terminated_upstream", otherwise: false)
            || DevelopmentGuard.Covers(call))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, EndpointModel.LocationOf(call), call.TargetMethod.Name));
    }

    /// <summary>Not <c>app.Run(context => …)</c>, which ends the pipeline.</summary>
    private static bool RunsApplication(IInvocationOperation call, INamedTypeSymbol application)
    {
        if (SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, application))
            return true;
        return call.TargetMethod.ContainingType.Name == "HostingAbstractionsHostExtensions"
            && call.Arguments.Length > 0
            && call.Arguments[0].Value is var host
            && SymbolEqualityComparer.Default.Equals(host is IConversionOperation conversion ? conversion.Operand.Type : host.Type, application);
    }
}
