using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6010: no setting switches the audit trail off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwitchableAudit : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6010",
        title: "Audit can be switched off",
        messageFormat: "'{0}' switches the audit trail off; write every access, whatever a setting says",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An audit trail is on at all times and nothing can disable it. A setting that can will be wrong one day, or be set by the one who has something to hide.",
        helpLinkUri: HelpLink.To("NHS6010"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var audit = new AuditModel(types);
        context.RegisterOperationBlockAction(block => Visit(block, audit));
    }

    private static void Visit(OperationBlockAnalysisContext context, AuditModel audit)
    {
        // A switch over several entries is one finding.
        HashSet<SyntaxNode>? reported = null;
        foreach (var block in context.OperationBlocks)
        {
            foreach (var operation in block.Contents())
            {
                if (operation is not IInvocationOperation call || !(audit.WriteOf(call) != AuditCertainty.None || AuditModel.Registers(call)))
                    continue;
                if (AuditSwitch.Over(call) is { } setting && !DevelopmentGuard.Covers(call) && (reported ??= []).Add(setting.Syntax))
                    context.Report(Diagnostic.Create(Rule, setting.Syntax.GetLocation(), setting.Syntax.ToString()));
            }
        }
    }
}
