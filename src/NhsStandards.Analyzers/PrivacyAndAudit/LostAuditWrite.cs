using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6009: an access whose audit entry can't be written does not go on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostAuditWrite : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6009",
        title: "Audit write can be lost",
        messageFormat: "'{0}' writes to the audit trail and {1}",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An access without a trace must not happen. Where nobody waits for the entry, or a failure is swallowed, records are opened and changed that the trail knows nothing of.",
        helpLinkUri: HelpLink.To("NHS6009"),
        customTags: RuleTags.MixedInGate);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var audit = new AuditModel(types);
        var loss = new AuditLoss(types);
        context.RegisterOperationAction(operation => Visit(operation, audit, loss), OperationKind.Invocation);
    }

    private static void Visit(OperationAnalysisContext context, AuditModel audit, AuditLoss loss)
    {
        var call = (IInvocationOperation)context.Operation;
        if (audit.WriteOf(call) is not (var certainty and not AuditCertainty.None) || audit.IsDurable(call.TargetMethod))
            return;
        var danger = loss.Of(call) switch
        {
            AuditLossKind.Dropped => "nobody waits for it; await it",
            AuditLossKind.Background => "runs where nobody waits for it; await it before the access goes on",
            AuditLossKind.Swallowed => "its failure is swallowed; let the exception go, or hand it to a method marked [AuditFailure]",
            _ => null,
        };
        if (danger is not null)
            context.Report(FindingSeverity.Create(Rule, call.Syntax.GetLocation(), FindingSeverity.Of(certainty, context.Options), call.TargetMethod.Name, danger));
    }
}
