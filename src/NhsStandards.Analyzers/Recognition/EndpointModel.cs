using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

internal enum EndpointKind
{
    None,
    Action,
    PageHandler,
    HubMethod,
    Function,
    MinimalApi,
}

/// <summary>Recognises where requests from outside come in: controllers, Razor pages, hubs, HTTP functions, minimal APIs.</summary>
internal readonly struct EndpointModel(KnownTypes types)
{
    private readonly INamedTypeSymbol? _controllerBase = types["Microsoft.AspNetCore.Mvc.ControllerBase"];
    private readonly INamedTypeSymbol? _apiController = types["Microsoft.AspNetCore.Mvc.ApiControllerAttribute"];
    private readonly INamedTypeSymbol? _nonAction = types["Microsoft.AspNetCore.Mvc.NonActionAttribute"];
    private readonly INamedTypeSymbol? _pageModel = types["Microsoft.AspNetCore.Mvc.RazorPages.PageModel"];
    private readonly INamedTypeSymbol? _hub = types["Microsoft.AspNetCore.SignalR.Hub"];
    private readonly INamedTypeSymbol? _isolatedTrigger = types["Microsoft.Azure.Functions.Worker.HttpTriggerAttribute"];
    private readonly INamedTypeSymbol? _inProcessTrigger = types["Microsoft.Azure.WebJobs.HttpTriggerAttribute"];

    /// <summary>Whether the compilation can have endpoints at all.</summary>
    public bool IsPossible =>
        _controllerBase is not null || _isolatedTrigger is not null || _inProcessTrigger is not null || types.Has(MapExtensions);

    private const string MapExtensions = "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";

    /// <summary>What a method is by its declaration; handlers of minimal APIs are found at their <c>Map</c> call.</summary>
    public EndpointKind KindOf(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary || method.ContainingType is not { } type)
            return EndpointKind.None;
        if (HttpTriggerOf(method) is not null)
            return EndpointKind.Function;
        if (method.DeclaredAccessibility != Accessibility.Public || method.IsStatic || method.IsOverride)
            return EndpointKind.None;
        if (IsController(type))
            return method.HasAttribute(_nonAction) ? EndpointKind.None : EndpointKind.Action;
        if (type.Is(_pageModel))
            return method.Name.StartsWith("OnGet", StringComparison.Ordinal) || method.Name.StartsWith("OnPost", StringComparison.Ordinal) ? EndpointKind.PageHandler : EndpointKind.None;
        return type.Is(_hub) ? EndpointKind.HubMethod : EndpointKind.None;
    }

    /// <summary>Whether the type holds endpoints.</summary>
    public bool IsEndpointType(INamedTypeSymbol type)
    {
        if (IsController(type) || type.Is(_pageModel) || type.Is(_hub))
            return true;
        if (_isolatedTrigger is null && _inProcessTrigger is null)
            return false;
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method && HttpTriggerOf(method) is not null)
                return true;
        }

        return false;
    }

    /// <summary>The trigger of an HTTP function.</summary>
    public AttributeData? HttpTriggerOf(IMethodSymbol method)
    {
        if (_isolatedTrigger is null && _inProcessTrigger is null)
            return null;
        foreach (var parameter in method.Parameters)
        {
            if ((parameter.FindAttribute(_isolatedTrigger) ?? parameter.FindAttribute(_inProcessTrigger)) is { } trigger)
                return trigger;
        }

        return null;
    }

    /// <summary>The handler that a call such as <c>MapGet</c> maps: a lambda or a method; otherwise nothing. The body of a method in another file can't be seen.</summary>
    public static IMethodSymbol? HandlerOf(IInvocationOperation call, out IOperation? body)
    {
        body = null;
        var method = call.TargetMethod;
        if (!method.Name.StartsWith("Map", StringComparison.Ordinal)
            || method.ContainingType is not { Name: "EndpointRouteBuilderExtensions" } type || !type.IsInNamespace("Microsoft.AspNetCore.Builder"))
        {
            return null;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name is not ("handler" or "requestDelegate"))
                continue;
            var value = argument.Value;
            while (value is IConversionOperation conversion)
                value = conversion.Operand;
            switch ((value as IDelegateCreationOperation)?.Target ?? value)
            {
                case IAnonymousFunctionOperation function:
                    body = function.Body;
                    return function.Symbol;
                case IMethodReferenceOperation reference:
                    body = MethodBodies.Of(reference.Method, call);
                    return reference.Method;
            }
        }

        return null;
    }

    /// <summary>Where a call is reported: at its name, since what comes before it may go over many lines.</summary>
    public static Location LocationOf(IInvocationOperation map) =>
        map.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name.GetLocation() : map.Syntax.GetLocation();

    /// <summary>The parameter of a handler, where it stands in the file of the mapping; else the mapping.</summary>
    public static Location LocationOf(IInvocationOperation map, IParameterSymbol parameter) =>
        parameter.Locations is { Length: > 0 } locations && locations[0].SourceTree == map.Syntax.SyntaxTree ? locations[0] : LocationOf(map);

    /// <summary>The route that is mapped, where it is a constant.</summary>
    public static string? RouteOf(IInvocationOperation map)
    {
        foreach (var argument in map.Arguments)
        {
            if (argument.Parameter?.Name == "pattern")
                return argument.Value.ConstantValue.Value as string;
        }

        return null;
    }

    private bool IsController(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && !type.IsAbstract && (type.Is(_controllerBase) || type.HasAttribute(_apiController));
}
