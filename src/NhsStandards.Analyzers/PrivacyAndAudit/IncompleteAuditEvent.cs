using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PrivacyAndAudit;

/// <summary>NHS6007: an audit event says who, what, when, whose, from where, why and with what result.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncompleteAuditEvent : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS6007",
        title: "Audit event lacks a mandatory element",
        messageFormat: "'{0}' does not say {1}; give it here, where it is known",
        category: Principle.PrivacyAndAudit,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An entry that leaves out who, what, when, whose record, from where, why or how it ended can't answer the question for which a trail is kept, and nobody can add it afterwards.",
        helpLinkUri: HelpLink.To("NHS6007"),
        customTags: RuleTags.ErrorInGate);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var (entry, fhirEvent) = (types["NhsStandards.AuditEntry"], types["Hl7.Fhir.Model.AuditEvent"]);
        if (entry is null && fhirEvent is null)
            return;
        var patients = PatientModel.Of(types);
        context.RegisterOperationAction(operation => Visit(operation, patients, entry, fhirEvent), OperationKind.ObjectCreation);
    }

    private static void Visit(OperationAnalysisContext context, PatientModel patients, INamedTypeSymbol? entry, INamedTypeSymbol? fhirEvent)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not { } type)
            return;
        List<string> missing;
        if (SymbolEqualityComparer.Default.Equals(type, entry))
            missing = AuditElements.MissingInEntry(creation);
        else if (SymbolEqualityComparer.Default.Equals(type, fhirEvent) && !IsPartOfBuilder(context.ContainingSymbol, creation))
            missing = AuditElements.MissingInEvent(creation, HandlesPatients(context.ContainingSymbol, creation, patients));
        else
            return;
        if (missing.Count > 0)
            context.Report(Diagnostic.Create(Rule, PlaceOf(creation), type.Name, string.Join(", ", missing)));
    }

    /// <summary>What a private method returns, or a constructor begins with, is completed by the rest of the type.</summary>
    private static bool IsPartOfBuilder(ISymbol symbol, IObjectCreationOperation creation)
    {
        if (symbol is not IMethodSymbol { MethodKind: not MethodKind.Constructor } method)
            return true;
        if (method.DeclaredAccessibility != Accessibility.Private)
            return false;
        return method.ReturnType.Name == "AuditEvent" && creation.Parent is not IArgumentOperation;
    }

    private static bool HandlesPatients(ISymbol symbol, IOperation creation, PatientModel patients) =>
        symbol is IMethodSymbol method && (PatientAccess.InSignature(method, patients) is not null || PatientAccess.InBody(creation.Root(), patients) is not null);

    /// <summary>The name of the type: an initialiser may go over many lines.</summary>
    private static Location PlaceOf(IObjectCreationOperation creation) => creation.Syntax switch
    {
        ObjectCreationExpressionSyntax named => named.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax unnamed => unnamed.NewKeyword.GetLocation(),
        _ => creation.Syntax.GetLocation(),
    };
}
