using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6003: exceptions are logged, so their texts show no patient.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalDataInException : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6003",
        title: "Patient-identifiable data in an exception message",
        messageFormat: "'{0}' identifies a patient and is written into {1}; leave it out, or redact it",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Nobody knows where an exception ends: in a log, in telemetry, in a support ticket, in the answer to a caller. What identifies a patient goes along.",
        helpLinkUri: HelpLink.To("NHS6003"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (types["System.Exception"] is not { } exception)
            return;
        var patients = PatientModel.Of(types);
        context.RegisterOperationAction(operation => VisitCreation(operation, types, patients, exception), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => VisitCall(operation, types, patients, exception), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitAssignment(operation, types, patients, exception), OperationKind.SimpleAssignment);
    }

    private static void VisitCreation(OperationAnalysisContext context, KnownTypes types, PatientModel patients, INamedTypeSymbol exception)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!creation.Arguments.IsEmpty && creation.Type.Is(exception))
            VisitArguments(context, creation.Arguments, types, patients, (INamedTypeSymbol)creation.Type!);
    }

    private static void VisitCall(OperationAnalysisContext context, KnownTypes types, PatientModel patients, INamedTypeSymbol exception)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        if (call.Arguments.IsEmpty)
            return;
        if (method.MethodKind == MethodKind.Constructor && method.ContainingType.Is(exception))
        {
            // The base(…) of an exception of the team's own.
            VisitArguments(context, call.Arguments, types, patients, method.ContainingType);
        }
        else if (method.ContainingType.Name == "ThrowHelper" || (method.Name == "Add" && IsData(call.Instance, exception)))
        {
            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter?.Name is "message" or "value")
                    Report(context, types, patients, argument.Value, method.Name == "Add" ? "the data of an exception" : "the message of an exception");
            }
        }
    }

    private static void VisitArguments(OperationAnalysisContext context, ImmutableArray<IArgumentOperation> arguments, KnownTypes types, PatientModel patients, INamedTypeSymbol type)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && argument.ArgumentKind != ArgumentKind.DefaultValue && ExceptionText.Takes(parameter, argument.Value, patients))
                Report(context, types, patients, argument.Value, $"the message of '{type.Name}'");
        }
    }

    private static void VisitAssignment(OperationAnalysisContext context, KnownTypes types, PatientModel patients, INamedTypeSymbol exception)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property.IsIndexer: true } item && (IsData(item.Instance, exception) || IsDataOfInitializer(assignment, exception)))
            Report(context, types, patients, assignment.Value, "the data of an exception");
    }

    private static void Report(OperationAnalysisContext context, KnownTypes types, PatientModel patients, IOperation value, string place)
    {
        if (PersonalDataFlow.Into(context, types, patients).Find(value, isDestructured: false) is { } datum)
            context.Report(Diagnostic.Create(Rule, datum.Operation.Syntax.GetLocation(), datum.Name, place));
    }

    private static bool IsData(IOperation? instance, INamedTypeSymbol exception) =>
        instance is IPropertyReferenceOperation { Property: { Name: "Data" } data } && data.ContainingType.Is(exception);

    /// <summary><c>new … { Data = { ["key"] = value } }</c>.</summary>
    private static bool IsDataOfInitializer(IOperation assignment, INamedTypeSymbol exception) =>
        assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: IMemberInitializerOperation { InitializedMember: { } member } } && IsData(member, exception);
}
