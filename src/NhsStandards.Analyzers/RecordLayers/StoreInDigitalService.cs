using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.RecordLayers;

/// <summary>NHS7002: a digital service asks the data layer; it does not reach into a store.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StoreInDigitalService : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS7002",
        title: "Digital service talks to a data store",
        messageFormat: "'{0}' is a digital service and uses the data store '{1}'; ask an interface of the data layer instead",
        category: Principle.RecordLayers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Hosting, data and digital services of the patient record are separate layers, so that each can be bought, upgraded and replaced without the others. An endpoint that opens a database itself ties the service to that store for good.",
        helpLinkUri: HelpLink.To("NHS7002"),
        customTags: RuleTags.ErrorInGate);

    private const string DigitalService = "DigitalService";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var stores = new DataStores(types);
        if (!stores.IsPossible)
            return;
        var endpoints = new EndpointModel(types);
        var isDeclared = project.RecordStackLayer == DigitalService || DeclaresLayer(types);
        if (!isDeclared && !endpoints.IsPossible)
            return;
        context.RegisterSymbolAction(symbol => VisitType(symbol, stores, endpoints, isDeclared), SymbolKind.NamedType);
        context.RegisterOperationAction(operation => VisitCreation(operation, stores, endpoints, isDeclared), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => VisitMapping(operation, stores), OperationKind.Invocation);
    }

    /// <summary>Once for each store that the type takes: where it is handed in, else where it is kept.</summary>
    private static void VisitType(SymbolAnalysisContext context, DataStores stores, EndpointModel endpoints, bool isDeclared)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || stores.IsStore(type) || !(isDeclared || endpoints.IsEndpointType(type)))
            return;
        var reported = false;
        foreach (var constructor in type.InstanceConstructors)
            reported |= ReportParameters(context, type, constructor, stores);
        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method:
                    ReportParameters(context, type, method, stores);
                    break;
                case IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol when !reported && member.TypeOf() is { } held && stores.IsStore(held):
                    context.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], type.Name, held.Name));
                    break;
            }
        }
    }

    private static bool ReportParameters(SymbolAnalysisContext context, INamedTypeSymbol type, IMethodSymbol method, DataStores stores)
    {
        var reported = false;
        foreach (var parameter in method.Parameters)
        {
            if (!stores.IsStore(parameter.Type) || parameter.IsImplicitlyDeclared)
                continue;
            context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], type.Name, parameter.Type.Name));
            reported = true;
        }

        return reported;
    }

    private static void VisitCreation(OperationAnalysisContext context, DataStores stores, EndpointModel endpoints, bool isDeclared)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is { } created && stores.IsStore(created)
            && context.ContainingSymbol.ContainingType is { } type && (isDeclared || endpoints.IsEndpointType(type)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), type.Name, created.Name));
        }
    }

    /// <summary>The handler of a minimal API that has a store injected.</summary>
    private static void VisitMapping(OperationAnalysisContext context, DataStores stores)
    {
        if (EndpointModel.HandlerOf((IInvocationOperation)context.Operation, out var body) is not { } handler || body is null)
            return;
        foreach (var parameter in handler.Parameters)
        {
            if (stores.IsStore(parameter.Type))
                context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], "Handler of " + ((IInvocationOperation)context.Operation).TargetMethod.Name, parameter.Type.Name));
        }
    }

    private static bool DeclaresLayer(KnownTypes types) =>
        types.Compilation.Assembly.FindAttribute(types["NhsStandards.RecordLayerAttribute"]) is { ConstructorArguments: { Length: 1 } arguments }
        && arguments[0] is { Type: INamedTypeSymbol layer, Value: { } value }
        && NameOf(layer, value) == DigitalService;

    private static string? NameOf(INamedTypeSymbol enumeration, object value)
    {
        foreach (var member in enumeration.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value))
                return field.Name;
        }

        return null;
    }
}
