using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2012: an open API can be found, and changes without breaking those who use it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HiddenApi : StandardsAnalyzer
{
    private const string Id = "NHS2012";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "Public endpoint hidden or unversioned",
        messageFormat: "'{0}' {1}",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Open APIs are documented in a catalogue, so that others can build on them, and have a version, so that they can change without breaking others.",
        helpLinkUri: HelpLink.To(Id),
        customTags: RuleTags.MixedInGate);

    private const string Hidden = "is hidden from the description of the API; publish it, or do not offer it";

    private const string Unversioned = "is the first endpoint of an API without a version; put one into its route, such as /v1";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        if (!new EndpointModel(types).IsPossible)
            return;
        var controller = types["Microsoft.AspNetCore.Mvc.ControllerBase"];
        var pages = types["Microsoft.AspNetCore.Mvc.Controller"];
        var apiController = types["Microsoft.AspNetCore.Mvc.ApiControllerAttribute"];
        if (controller is not null)
        {
            context.RegisterSymbolAction(symbol => VisitHidden(symbol, controller, pages, apiController), SymbolKind.NamedType, SymbolKind.Method);
            context.RegisterSymbolAction(symbol => VisitController(symbol, types, apiController), SymbolKind.NamedType);
        }

        context.RegisterOperationAction(operation => VisitInvocation(operation, types), OperationKind.Invocation);
    }

    /// <summary><c>[ApiExplorerSettings(IgnoreApi = true)]</c> on a controller or action of an API.</summary>
    private static void VisitHidden(SymbolAnalysisContext context, INamedTypeSymbol controller, INamedTypeSymbol? pages, INamedTypeSymbol? apiController)
    {
        var type = context.Symbol as INamedTypeSymbol ?? context.Symbol.ContainingType;
        if (type is null || type.IsAbstract || !type.Is(controller) || (type.Is(pages) && !type.HasAttribute(apiController)))
            return;
        // A public method without a route of its own may be a helper.
        if (context.Symbol is IMethodSymbol method && !IsRouted(method))
            return;
        foreach (var attribute in context.Symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "ApiExplorerSettingsAttribute"
                && IgnoresApi(attribute)
                && attribute.ApplicationSyntaxReference is { } syntax
                && !Infrastructure.IsName(context.Symbol.Name) && !Infrastructure.IsName(type.Name) && !HasInfrastructureRoute(context.Symbol) && !HasInfrastructureRoute(type))
            {
                context.Report(Diagnostic.Create(Rule, syntax.GetSyntax(context.CancellationToken).GetLocation(), context.Symbol.Name, Hidden));
            }
        }
    }

    private static bool IgnoresApi(AttributeData attribute)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == "IgnoreApi")
                return argument.Value.Value is true;
        }

        return false;
    }

    private static bool IsRouted(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (IsRoute(attribute))
                return true;
        }

        return false;
    }

    private static bool IsRoute(AttributeData attribute) =>
        attribute.AttributeClass?.Name is { } name && (name == "RouteAttribute" || name.StartsWith("Http", StringComparison.Ordinal));

    private static bool HasInfrastructureRoute(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (!IsRoute(attribute))
                continue;
            foreach (var argument in attribute.ConstructorArguments)
            {
                if (argument is { Kind: TypedConstantKind.Primitive, Value: string route } && Infrastructure.IsRoute(route))
                    return true;
            }
        }

        return false;
    }

    private static void VisitController(SymbolAnalysisContext context, KnownTypes types, INamedTypeSymbol? apiController)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.HasAttribute(apiController) || VersionTraces.Of(types.Compilation) is not { HasVersion: false, First: { } first })
            return;
        foreach (var location in type.Locations)
        {
            if (location == first)
                context.Report(FindingSeverity.Create(Rule, location, DiagnosticSeverity.Info, type.Name, Unversioned));
        }
    }

    private static void VisitInvocation(OperationAnalysisContext context, KnownTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        var name = call.TargetMethod.Name;
        if (name == "ExcludeFromDescription" && call.TargetMethod.IsBelowNamespace("Microsoft.AspNetCore"))
        {
            if (HiddenRouteOf(call) is { } route)
                context.Report(Diagnostic.Create(Rule, EndpointModel.LocationOf(call), route, Hidden));
        }
        else if (name.StartsWith("Map", StringComparison.Ordinal)
            && call.TargetMethod.ContainingType.Name == "EndpointRouteBuilderExtensions"
            && VersionTraces.Of(types.Compilation) is { HasVersion: false, First: { } first }
            && EndpointModel.LocationOf(call) == first)
        {
            context.Report(FindingSeverity.Create(Rule, first, DiagnosticSeverity.Info, EndpointModel.RouteOf(call) ?? name, Unversioned));
        }
    }

    /// <summary>The route of the mapping that is hidden, where it is known and not one of the infrastructure.</summary>
    private static string? HiddenRouteOf(IInvocationOperation call)
    {
        IOperation? current = call;
        while (current is not null)
        {
            switch (current)
            {
                case IInvocationOperation inner:
                    if (inner.TargetMethod.Name is "MapGet" or "MapPost" or "MapPut" or "MapPatch" or "MapDelete")
                        return EndpointModel.RouteOf(inner) is { } route && !Infrastructure.IsRoute(route) ? route : null;
                    current = inner.Instance ?? (inner.Arguments.Length > 0 ? inner.Arguments[0].Value : null);
                    break;
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
