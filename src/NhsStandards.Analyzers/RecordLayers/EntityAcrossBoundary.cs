using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.RecordLayers;

/// <summary>NHS7005: rows and queries of a database stay behind the boundary; what crosses it is a contract.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EntityAcrossBoundary : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS7005",
        title: "Entities or queries cross the boundary",
        messageFormat: "'{0}' hands out {1} '{2}'; map it to a type of the contract",
        category: Principle.RecordLayers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An endpoint or contract that hands out rows of its database publishes the database: each column is promised to every caller, new ones are given away unasked, and the store can't be changed or replaced without them.",
        helpLinkUri: HelpLink.To("NHS7005"),
        customTags: RuleTags.ErrorInGate);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var endpoints = new EndpointModel(types);
        var layers = new LayerModel(types, project);
        var entities = EntityModel.Of(types);
        if (endpoints.IsPossible)
        {
            context.RegisterOperationBlockAction(block => VisitEndpoint(block, endpoints, entities));
            context.RegisterOperationAction(operation => VisitMapping(operation, endpoints, entities), OperationKind.Invocation);
        }

        if (layers.IsPossible)
            context.RegisterSymbolAction(symbol => VisitContract(symbol, layers, entities), SymbolKind.Method, SymbolKind.Property);
    }

    private static void VisitEndpoint(OperationBlockAnalysisContext context, EndpointModel endpoints, EntityModel entities)
    {
        if (context.OwningSymbol is not IMethodSymbol method || endpoints.KindOf(method) == EndpointKind.None)
            return;
        if (FindIn(method.ReturnType, entities, IsQueryOfStandard(method)) is { } returned)
        {
            context.Report(Create(method.Locations[0], method.Name, returned));
            return;
        }

        foreach (var block in context.OperationBlocks)
        {
            foreach (var operation in block.Contents())
            {
                if (Response.BodyOf(operation) is { } body && FindInBody(body, entities) is { } sent)
                    context.Report(Create(body.Syntax.GetLocation(), method.Name, sent));
            }
        }
    }

    private static void VisitMapping(OperationAnalysisContext context, EndpointModel endpoints, EntityModel entities)
    {
        var map = (IInvocationOperation)context.Operation;
        if (EndpointModel.HandlerOf(map, out var body) is not { } handler || endpoints.KindOf(handler) != EndpointKind.None)
            return;
        var isMethod = handler.MethodKind == MethodKind.Ordinary;
        var name = isMethod ? handler.Name : "Handler of " + map.TargetMethod.Name;
        if (FindIn(handler.ReturnType, entities, isQueryRight: false) is { } returned)
        {
            context.Report(Create(isMethod && handler.Locations[0].SourceTree == map.Syntax.SyntaxTree ? handler.Locations[0] : EndpointModel.LocationOf(map), name, returned));
            return;
        }

        if (body is null)
            return;
        foreach (var operation in body.Contents())
        {
            if (Response.BodyOf(operation) is { } value && FindInBody(value, entities) is { } sent)
                context.Report(Create(value.Syntax.GetLocation(), name, sent));
        }
    }

    private static void VisitContract(SymbolAnalysisContext context, LayerModel layers, EntityModel entities)
    {
        var member = context.Symbol;
        if (!IsContract(member.ContainingType, layers)
            || member is IMethodSymbol { MethodKind: not MethodKind.Ordinary }
            || member.IsImplicitlyDeclared
            || !member.IsVisibleOutside()
            || DeclaredShape.IsGivenElsewhere(member))
        {
            return;
        }

        if (FindIn(member.TypeOf(), entities, isQueryRight: false) is { } handedOut)
            context.Report(Create(member.Locations[0], member.Name, handedOut));
    }

    /// <summary>A type of the contract layer, or an interface with which the data layer offers itself.</summary>
    private static bool IsContract(INamedTypeSymbol type, LayerModel layers) => layers.Of(type) switch
    {
        Layer.Contract => true,
        Layer.Data => type.TypeKind == TypeKind.Interface,
        _ => false,
    };

    private static Diagnostic Create(Location location, string name, (string Kind, ITypeSymbol Type) found) =>
        Diagnostic.Create(Rule, location, name, found.Kind, found.Type.Name);

    /// <summary>What of a database a type is, or wraps as a task, a collection or a result.</summary>
    private static (string Kind, ITypeSymbol Type)? FindIn(ITypeSymbol? type, EntityModel entities, bool isQueryRight)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return FindIn(array.ElementType, entities, isQueryRight);
            case INamedTypeSymbol named:
                if (entities.IsEntity(named))
                    return ("the database entity", named);
                if (entities.IsContextOrSet(named))
                    return ("a database as", named);
                foreach (var argument in named.TypeArguments)
                {
                    if (FindIn(argument, entities, isQueryRight) is { } found)
                        return found;
                }

                return !isQueryRight && named.Name is "IQueryable" or "IOrderedQueryable" && named.IsInNamespace("System.Linq") ? ("a query as", named) : null;
            default:
                return null;
        }
    }

    /// <summary>The value of a response. A query there is read before it is sent, so what counts is what it reads.</summary>
    private static (string Kind, ITypeSymbol Type)? FindInBody(IOperation value, EntityModel entities)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (value.Type is INamedTypeSymbol { IsAnonymousType: true } composed)
        {
            foreach (var member in composed.GetMembers())
            {
                if (member is IPropertySymbol property && FindIn(property.Type, entities, isQueryRight: true) is { } found)
                    return found;
            }

            return null;
        }

        return FindIn(value.Type, entities, isQueryRight: true);
    }

    /// <summary>Whether the query language of OData, an open standard, is the contract.</summary>
    private static bool IsQueryOfStandard(IMethodSymbol method) => HasQueryAttribute(method) || HasQueryAttribute(method.ContainingType);

    private static bool HasQueryAttribute(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "EnableQueryAttribute")
                return true;
        }

        return false;
    }
}
