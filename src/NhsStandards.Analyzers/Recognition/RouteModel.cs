using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells which parameters of an endpoint come from its URL.</summary>
internal static class RouteModel
{
    /// <summary>Whether the parameter of an action, handler or function is part of the URL: by its attribute, its place in the route, or because a GET has nothing else.</summary>
    public static bool IsInUrl(IParameterSymbol parameter, IMethodSymbol method, EndpointKind kind, AttributeData? trigger)
    {
        switch (SourceOf(parameter))
        {
            case "FromQueryAttribute" or "FromRouteAttribute" or "FromUriAttribute":
                return true;
            case null:
                break;
            default:
                return false;
        }

        return kind switch
        {
            EndpointKind.Function => IsHole(RouteOf(trigger), parameter.Name),
            EndpointKind.PageHandler => method.Name.StartsWith("OnGet", StringComparison.Ordinal),
            EndpointKind.Action => IsInRoute(method, parameter.Name) || (method.ContainingType is { } type && IsInRoute(type, parameter.Name)) || IsRead(method),
            _ => false,
        };
    }

    /// <summary>The attribute that says where a parameter comes from.</summary>
    public static string? SourceOf(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is { } name && (name.StartsWith("From", StringComparison.Ordinal) || name is "AsParametersAttribute" or "ModelBinderAttribute" or "BindNeverAttribute"))
                return name;
        }

        return null;
    }

    /// <summary>Whether a route has a hole of the name: <c>patients/{nhsNumber:length(10)}</c>.</summary>
    public static bool IsHole(string? route, string name)
    {
        if (route is null)
            return false;
        for (var start = route.IndexOf('{'); start >= 0; start = route.IndexOf('{', start + 1))
        {
            var from = start + 1;
            while (from < route.Length && route[from] is '*' or '{')
                from++;
            var end = from + name.Length;
            if (end < route.Length && string.Compare(route, from, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && route[end] is '}' or ':' or '?' or '=')
                return true;
        }

        return false;
    }

    private static string? RouteOf(AttributeData? trigger)
    {
        if (trigger is null)
            return null;
        foreach (var named in trigger.NamedArguments)
        {
            if (named.Key == "Route")
                return named.Value.Value as string;
        }

        return null;
    }

    private static bool IsInRoute(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.ConstructorArguments is { Length: > 0 } arguments && arguments[0].Kind == TypedConstantKind.Primitive && IsHole(arguments[0].Value as string, name))
                return true;
        }

        return false;
    }

    private static bool IsRead(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "HttpGetAttribute" or "HttpDeleteAttribute" or "HttpHeadAttribute")
                return true;
        }

        return false;
    }
}
