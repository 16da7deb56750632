using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6014: a record is opened for those who take part in the patient's care, and that is asked first.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncheckedRelationship : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6014",
        title: "Legitimate relationship not checked",
        messageFormat: "'{0}' reads '{1}' before the legitimate relationship is checked on every way there; call ILegitimateRelationship first",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: false,
        description: "A role lets a user open records; only a legitimate relationship with the patient lets them open this one. A check that some way through the method goes around protects nobody.",
        helpLinkUri: HelpLink.To("NHS6014"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (types["NhsStandards.RequiresLegitimateRelationshipAttribute"] is { } required
            && types["NhsStandards.ILegitimateRelationship"] is { } relationship
            && types["NhsStandards.PatientStoreAttribute"] is { } store)
        {
            context.RegisterOperationBlockAction(block => Visit(block, required, relationship, store));
        }
    }

    private static void Visit(OperationBlockAnalysisContext context, INamedTypeSymbol required, INamedTypeSymbol relationship, INamedTypeSymbol store)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method || method.FindAttributeAround(required) is null)
            return;
        foreach (var block in context.OperationBlocks)
        {
            List<IOperation>? checks = null;
            foreach (var operation in block.Contents())
            {
                if (operation is not IInvocationOperation call)
                    continue;
                if (call.TargetMethod.ContainingType.Is(relationship))
                    (checks ??= []).Add(call);
                else if (StoreOf(call, store) is { } read && !IsCheckedBefore(call, checks))
                    context.Report(Diagnostic.Create(Rule, call.Syntax.GetLocation(), method.Name, read.Name));
            }
        }
    }

    /// <summary>The store of patients that a call goes to.</summary>
    private static ISymbol? StoreOf(IInvocationOperation call, INamedTypeSymbol store)
    {
        ISymbol? holder = call.Instance switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => property.Property,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        return holder is not null && (holder.HasAttribute(store) || holder.TypeOf()!.HasAttribute(store)) ? holder : null;
    }

    private static bool IsCheckedBefore(IOperation read, List<IOperation>? checks)
    {
        foreach (var check in checks ?? [])
        {
            if (check.Syntax.SpanStart < read.Syntax.SpanStart && Dominates(check, read))
                return true;
        }

        return false;
    }

    /// <summary>Whether every way to the later operation goes through the earlier one.</summary>
    private static bool Dominates(IOperation earlier, IOperation later)
    {
        var child = earlier;
        for (var parent = earlier.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (IsWithin(later, child))
                return true;
            if (MayBeSkipped(child, parent))
                return false;
        }

        return true;
    }

    private static bool MayBeSkipped(IOperation child, IOperation parent) => parent switch
    {
        IConditionalOperation conditional => child != conditional.Condition,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary => child != binary.LeftOperand,
        ICoalesceOperation coalesce => child != coalesce.Value,
        IConditionalAccessOperation access => child != access.Operation,
        IForEachLoopOperation loop => child != loop.Collection,
        ILoopOperation or ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation => true,
        IAnonymousFunctionOperation or ILocalFunctionOperation => true,
        // What stands in 'try' may not have ended where 'catch' or what follows runs.
        ITryOperation attempt => child != attempt.Finally && attempt.Catches.Length > 0,
        _ => false,
    };

    private static bool IsWithin(IOperation operation, IOperation outer)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (current == outer)
                return true;
        }

        return false;
    }
}
