using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6008: an audit entry has the time of the server's clock, which means the same everywhere.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WrongAuditClock : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6008",
        title: "Audit time from the wrong clock",
        messageFormat: "'{0}' of the audit record '{1}' {2}; use TimeProvider.GetUtcNow() or DateTimeOffset.UtcNow",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An audit trail proves the order of events across systems. Local time without an offset happens twice in an autumn night and means another instant on another machine; a time that a caller sends is what the caller wants it to be.",
        helpLinkUri: HelpLink.To("NHS6008"),
        customTags: RuleTags.MixedInGate);

    /// <summary>Words of members that say when it was written down.</summary>
    private static readonly string[] EntryTimes =
    [
        "recorded", "recordedat", "timestamp", "time", "occurred", "created", "logged", "audited", "performed", "accessed", "when", "date", "datetime", "at", "on",
    ];

    /// <summary>Words of members with other times of the event.</summary>
    private static readonly string[] OtherTimes = ["birth", "dob", "expires", "expiry", "retention", "from", "to", "start", "end", "appointment", "old", "new", "previous", "period"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var records = new AuditRecordModel(types);
        var endpoints = new EndpointModel(types);
        context.RegisterOperationAction(operation => VisitAssignment(operation, records, endpoints), OperationKind.SimpleAssignment);
        context.RegisterOperationAction(operation => VisitCreation(operation, records, endpoints), OperationKind.ObjectCreation);
    }

    private static void VisitAssignment(OperationAnalysisContext context, AuditRecordModel records, EndpointModel endpoints)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IMemberReferenceOperation { Member: IPropertySymbol { IsIndexer: false } or IFieldSymbol } target)
            Check(context, records, endpoints, target.Member, target.Instance?.Type as INamedTypeSymbol ?? target.Member.ContainingType, assignment.Value);
    }

    private static void VisitCreation(OperationAnalysisContext context, AuditRecordModel records, EndpointModel endpoints)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { } parameter && argument.ArgumentKind == ArgumentKind.Explicit)
                Check(context, records, endpoints, parameter, creation.Type as INamedTypeSymbol, argument.Value);
        }
    }

    private static void Check(OperationAnalysisContext context, AuditRecordModel records, EndpointModel endpoints, ISymbol member, INamedTypeSymbol? type, IOperation value)
    {
        if (!HoldsTime(member.TypeOf()) || NameWords.ContainsAny(member.Name, OtherTimes) || !NameWords.ContainsAny(member.Name, EntryTimes))
            return;
        if (records.Of(type) is not (var certainty and not AuditCertainty.None))
            return;
        var symbol = context.ContainingSymbol;
        if (AuditClock.Wrong(value, time => IsOfCaller(time, symbol, endpoints), out var why) is { } wrong)
            context.Report(FindingSeverity.Create(Rule, wrong.Syntax.GetLocation(), FindingSeverity.Of(certainty, context.Options), member.Name, type!.Name, why));
    }

    private static bool HoldsTime(ITypeSymbol? type) => type?.WithoutNullable() switch
    {
        { SpecialType: SpecialType.System_DateTime or SpecialType.System_String } => true,
        { Name: "DateTimeOffset", ContainingNamespace.Name: "System" } => true,
        _ => false,
    };

    /// <summary>A time of the body of the request that an endpoint answers.</summary>
    private static bool IsOfCaller(IOperation time, ISymbol symbol, EndpointModel endpoints)
    {
        if (time is not IPropertyReferenceOperation { Instance: IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } } || !HoldsTime(time.Type))
            return false;
        return SymbolEqualityComparer.Default.Equals(method, symbol)
            && endpoints.KindOf(method) == EndpointKind.Action
            && parameter.Type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None }
            && !PatientModel.IsRole(parameter.Type);
    }
}
