using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2009: a FHIR service says in an OperationOutcome what went wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteOutcome : StandardsAnalyzer
{
    private const string Id = "NHS2009";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "FHIR error is not a complete OperationOutcome",
        messageFormat: "'{0}' {1}",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Clients of a FHIR service read errors as an OperationOutcome with at least one issue that has a severity and a code. They can't read plain text or problem details.",
        helpLinkUri: HelpLink.To(Id));

    private const string Answer = "answers an error that is no OperationOutcome; answer one with an issue that has severity and code";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var fhir = new FhirEndpoints(types);
        if (types["Hl7.Fhir.Model.OperationOutcome"] is { } outcome)
            context.RegisterOperationAction(operation => VisitOutcome(operation, outcome), OperationKind.ObjectCreation);
        if (!new EndpointModel(types).IsPossible)
            return;
        context.RegisterOperationAction(operation => VisitInvocation(operation, fhir), OperationKind.Invocation);
        context.RegisterOperationAction(operation => VisitResult(operation, fhir), OperationKind.ObjectCreation);
    }

    /// <summary><c>BadRequest("…")</c> and its likes, of a controller or of <c>Results</c>.</summary>
    private static void VisitInvocation(OperationAnalysisContext context, FhirEndpoints fhir)
    {
        var call = (IInvocationOperation)context.Operation;
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "BadRequest" or "NotFound" or "Conflict" or "UnprocessableEntity" or "InternalServerError":
                if (call.Arguments.IsEmpty || call.Arguments[0].ArgumentKind == ArgumentKind.DefaultValue || !IsHomeMade(call.Arguments[0].Value, fhir))
                    return;
                break;
            case "Problem" or "ValidationProblem":
                break;
            default:
                return;
        }

        if (method.ContainingType is { Name: "ControllerBase" or "Results" or "TypedResults" } type && type.IsBelowNamespace("Microsoft.AspNetCore") && fhir.Covers(call, context.ContainingSymbol))
            context.Report(Diagnostic.Create(Rule, call.Syntax.GetLocation(), method.Name, Answer));
    }

    private static void VisitResult(OperationAnalysisContext context, FhirEndpoints fhir)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is { Name: "BadRequestObjectResult" or "NotFoundObjectResult" or "ConflictObjectResult" or "UnprocessableEntityObjectResult" } result
            && creation.Arguments.Length > 0
            && IsHomeMade(creation.Arguments[0].Value, fhir)
            && fhir.Covers(creation, context.ContainingSymbol))
        {
            context.Report(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), result.Name, Answer));
        }
    }

    /// <summary>Whether an answer is surely no resource: of what is only an object nothing is known.</summary>
    private static bool IsHomeMade(IOperation value, FhirEndpoints fhir)
    {
        var body = value.WithoutConversion();
        return body.ConstantValue is not { HasValue: true, Value: null }
            && body.Type is { SpecialType: not SpecialType.System_Object, TypeKind: not (TypeKind.Dynamic or TypeKind.Error or TypeKind.TypeParameter or TypeKind.Interface) } type
            && !fhir.IsResource(type)
            && !FhirText.Is(body, fhir)
            // A text that is not written here may be a serialised outcome.
            && (type.SpecialType != SpecialType.System_String || IsPlainText(body));
    }

    private static bool IsPlainText(IOperation text) => text switch
    {
        { ConstantValue: { HasValue: true, Value: string value } } => value.IndexOf('{') < 0,
        IInterpolatedStringOperation or IBinaryOperation => true,
        IPropertyReferenceOperation { Property: { Name: "Message" } } => true,
        _ => false,
    };

    /// <summary>An outcome with no issue, or an issue with no severity or code, that nothing fills in later.</summary>
    private static void VisitOutcome(OperationAnalysisContext context, INamedTypeSymbol outcome)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is null)
            return;
        if (SymbolEqualityComparer.Default.Equals(creation.Type, outcome))
        {
            if (!Sets(creation, "Issue", "Issue") && IsFinished(creation))
                context.Report(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), "OperationOutcome", "has no issue; add one with severity and code"));
        }
        else if (creation.Type.Name == "IssueComponent" && SymbolEqualityComparer.Default.Equals(creation.Type.ContainingType, outcome) && IsFinished(creation))
        {
            var missing = !Sets(creation, "Severity", "SeverityElement") ? "Severity" : !Sets(creation, "Code", "CodeElement") ? "Code" : null;
            if (missing is not null)
                context.Report(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), "IssueComponent", $"has no {missing}; set it"));
        }
    }

    private static bool Sets(IObjectCreationOperation creation, string property, string other)
    {
        if (creation.Initializer is null)
            return false;
        foreach (var initializer in creation.Initializer.Initializers)
        {
            switch (initializer)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } set } } assignment when set.Name == property || set.Name == other:
                    return !IsEmptyList(assignment.Value);
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: { } filled } } when filled.Name == property:
                    return true;
            }
        }

        return false;
    }

    private static bool IsEmptyList(IOperation value) =>
        value.WithoutConversion() is IObjectCreationOperation { Type.Name: "List", Arguments.IsEmpty: true, Initializer: null }
        || (value.WithoutConversion() is var list && CollectedArguments.Of(list) is { IsDefault: false, IsEmpty: true });

    /// <summary>Whether what is made goes straight on: into a call, a list, a result. What is kept may still be filled.</summary>
    private static bool IsFinished(IObjectCreationOperation creation) =>
        creation.Consumer() switch
        {
            IReturnOperation or IArrayInitializerOperation => true,
            IArgumentOperation { Parent: IObjectCreationOperation } => true,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { } method } } => method.Name is "Add" or "AddIssue" || method.IsBelowNamespace("Microsoft.AspNetCore"),
            // By syntax: the oldest supported compiler has no operation for a collection expression.
            { } parent => parent.Syntax.IsKind(SyntaxKind.CollectionExpression),
            null => false,
        };
}
