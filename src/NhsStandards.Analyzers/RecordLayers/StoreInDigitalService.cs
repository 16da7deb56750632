using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
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

    private static readonly string[] HealthTerms = ["health", "healthz", "ready", "readyz", "live", "livez", "ping"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var stores = new DataStores(types);
        if (!stores.IsPossible)
            return;
        var endpoints = new EndpointModel(types);
        var layers = new LayerModel(types, project);
        if (!layers.IsPossible && !endpoints.IsPossible)
            return;
        var roots = new CompositionRoots(types);
        context.RegisterSymbolAction(symbol => VisitType(symbol, stores, endpoints, roots, layers), SymbolKind.NamedType);
        context.RegisterOperationAction(operation => VisitCreation(operation, stores, endpoints, roots, layers), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => VisitMapping(operation, stores, endpoints, layers), OperationKind.Invocation);
    }

    /// <summary>Once for each store that the type takes: where it is handed in, else where it is kept.</summary>
    private static void VisitType(SymbolAnalysisContext context, DataStores stores, EndpointModel endpoints, CompositionRoots roots, LayerModel layers)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || stores.IsStore(type) || roots.IsRoot(type) || !IsDigitalService(type, endpoints, layers))
            return;
        var reported = false;
        foreach (var constructor in type.InstanceConstructors)
            reported |= ReportParameters(context, type, constructor, stores);
        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IMethodSymbol { MethodKind: MethodKind.Ordinary } method when !roots.IsRoot(method):
                    ReportParameters(context, type, method, stores);
                    break;
                case IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol when !reported && member.TypeOf() is { } held && stores.IsStore(held):
                    context.Report(Diagnostic.Create(Rule, member.Locations[0], type.Name, held.Name));
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
            context.Report(Diagnostic.Create(Rule, parameter.Locations[0], type.Name, parameter.Type.Name));
            reported = true;
        }

        return reported;
    }

    private static void VisitCreation(OperationAnalysisContext context, DataStores stores, EndpointModel endpoints, CompositionRoots roots, LayerModel layers)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is { } created && stores.IsStore(created)
            && context.ContainingSymbol is { ContainingType: { } type } symbol && IsDigitalService(type, endpoints, layers)
            && !roots.IsRoot(type) && !(symbol is IMethodSymbol method && roots.IsRoot(method)))
        {
            context.Report(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), type.Name, created.Name));
        }
    }

    /// <summary>The handler of a minimal API that has a store injected or opens one.</summary>
    private static void VisitMapping(OperationAnalysisContext context, DataStores stores, EndpointModel endpoints, LayerModel layers)
    {
        var map = (IInvocationOperation)context.Operation;
        if (EndpointModel.HandlerOf(map, out var body) is not { } handler
            || IsHealthCheck(EndpointModel.RouteOf(map))
            || (context.ContainingSymbol.ContainingType is { } mapper && layers.Of(mapper) is not (Layer.None or Layer.DigitalService)))
        {
            return;
        }

        // What a type is reported for as such is not reported again where its method is mapped.
        var isMethod = handler.MethodKind == MethodKind.Ordinary;
        if (isMethod && handler.ContainingType is { } owner && IsDigitalService(owner, endpoints, layers))
            return;
        var name = isMethod ? handler.Name : "Handler of " + map.TargetMethod.Name;
        foreach (var parameter in handler.Parameters)
        {
            if (stores.IsStore(parameter.Type))
                context.Report(Diagnostic.Create(Rule, EndpointModel.LocationOf(map, parameter), name, parameter.Type.Name));
        }

        if (body is null || (context.ContainingSymbol.ContainingType is { } type && IsDigitalService(type, endpoints, layers)))
            return;
        foreach (var operation in body.Contents())
        {
            if (operation is IObjectCreationOperation { Type: { } created } && stores.IsStore(created))
                context.Report(Diagnostic.Create(Rule, operation.Syntax.GetLocation(), name, created.Name));
        }
    }

    /// <summary>By its own word or that of its assembly; where nothing is declared, because requests come in there.</summary>
    private static bool IsDigitalService(INamedTypeSymbol type, EndpointModel endpoints, LayerModel layers) => layers.Of(type) switch
    {
        Layer.DigitalService => true,
        Layer.None => endpoints.IsEndpointType(type),
        _ => false,
    };

    /// <summary>Whether the hosting platform asks here whether the service and its store are alive.</summary>
    private static bool IsHealthCheck(string? route) => route is not null && NameWords.ContainsAny(route, HealthTerms);
}
