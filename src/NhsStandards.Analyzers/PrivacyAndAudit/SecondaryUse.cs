using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6015: who has opted out is left out before data is used for more than care.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecondaryUse : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6015",
        title: "Secondary use without the national data opt-out",
        messageFormat: "'{0}' uses '{1}' for more than care without the national data opt-out; call INationalDataOptOut.FilterAsync, or say with [NationalDataOptOut] where it is applied or why not",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "People can opt out of the use of their confidential information for research and planning. Whoever uses or discloses it for that must leave them out first (DCB3058).",
        helpLinkUri: HelpLink.To("NHS6015"),
        customTags: RuleTags.ErrorInGate);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (!types.Has("NhsStandards.SecondaryUseAttribute"))
            return;
        var model = new OptOutModel(types);
        var patients = PatientModel.Of(types);
        context.RegisterOperationBlockAction(block => Visit(block, model, patients));
    }

    private static void Visit(OperationBlockAnalysisContext context, OptOutModel model, PatientModel patients)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary, IsAbstract: false } method || !model.Concerns(method) || model.IsDecided(method))
            return;
        var evidence = PatientAccess.InSignature(method, patients);
        foreach (var block in context.OperationBlocks)
        {
            if (Asks(block, model))
                return;
            evidence ??= block is IBlockOperation ? PatientAccess.InBody(block, patients) : null;
        }

        if (evidence is not null)
            context.Report(Diagnostic.Create(Rule, method.Locations[0], method.Name, evidence));
    }

    private static bool Asks(IOperation block, OptOutModel model)
    {
        foreach (var operation in block.Contents())
        {
            if (operation is IInvocationOperation call && (model.IsQuestion(call.TargetMethod) || model.IsDecided(call.TargetMethod)))
                return true;
        }

        return false;
    }
}
