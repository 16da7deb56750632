using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6006: an endpoint that opens a record leaves a trace in the audit trail.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnauditedPatientAccess : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6006",
        title: "Access to patient data not audited",
        messageFormat: "'{0}' gives access to patient data ('{1}') and writes no audit entry; call IAuditTrail or mark what audits it",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Every read and change of a patient's record is recorded: who, when, what, whose, from where and why. Patients have a right to know who has seen their record, and misuse is only found in a trail.",
        helpLinkUri: HelpLink.To("NHS6006"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var endpoints = new EndpointModel(types);
        if (!endpoints.IsPossible || types.Compilation.Assembly.HasAttribute(types["NhsStandards.AuditedByAttribute"]))
            return;
        var patients = PatientModel.Of(types);
        var audit = new AuditModel(types);
        context.RegisterOperationBlockAction(block => VisitMethod(block, endpoints, patients, audit));
        context.RegisterOperationAction(operation => VisitMapping(operation, patients, audit), OperationKind.Invocation);
    }

    private static void VisitMethod(OperationBlockAnalysisContext context, EndpointModel endpoints, PatientModel patients, AuditModel audit)
    {
        if (context.OwningSymbol is not IMethodSymbol method || endpoints.KindOf(method) == EndpointKind.None || AccessControl.IsOpenByNature(method))
            return;
        foreach (var block in context.OperationBlocks)
        {
            if (block is not IBlockOperation)
                continue;
            if ((PatientAccess.InSignature(method, patients) ?? PatientAccess.InBody(block, patients)) is not { } evidence)
                return;
            var options = StandardsOptions.Of(context.Options, block.Syntax.SyntaxTree);
            if (!audit.IsAudited(method, options) && !audit.Audits(block, method.ContainingType) && !audit.AuditsAll)
                context.Report(Diagnostic.Create(Rule, method.Locations[0], method.Name, evidence));
            return;
        }
    }

    private static void VisitMapping(OperationAnalysisContext context, PatientModel patients, AuditModel audit)
    {
        var map = (IInvocationOperation)context.Operation;
        // Only a lambda, or a method in the same file, can be read here.
        if (EndpointModel.HandlerOf(map, out var body) is not { } handler || body is null || AccessControl.IsOpenByNature(handler) || AccessControl.IsOpenByNature(EndpointModel.RouteOf(map)))
            return;
        if ((PatientAccess.InSignature(handler, patients) ?? PatientAccess.InBody(body, patients)) is not { } evidence)
            return;
        var options = StandardsOptions.Of(context.Options, map.Syntax.SyntaxTree);
        if (!audit.IsAudited(handler, options) && !AuditModel.IsAudited(map) && !audit.Audits(body, handler.ContainingType) && !audit.AuditsAll)
            context.Report(Diagnostic.Create(Rule, EndpointModel.LocationOf(map), EndpointModel.RouteOf(map) ?? map.TargetMethod.Name, evidence));
    }
}
