using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells whether something stands between a request and an endpoint: an attribute, a policy for all, a middleware.</summary>
internal static class AccessControl
{
    /// <summary>Words of attributes, filters and methods with which teams guard endpoints by code of their own.</summary>
    private static readonly string[] GuardTerms =
    [
        "auth", "authorize", "authorise", "authorization", "authorisation", "authenticated", "permission", "permissions", "scope", "scopes",
        "role", "roles", "policy", "apikey", "guard", "secured",
    ];

    /// <summary>Words that say the same of a filter or middleware; an attribute with them is about forgery, not about users.</summary>
    private static readonly string[] PipelineTerms = ["authentication", "jwt", "token", "accesscontrol", "smartcard"];

    /// <summary>Words of methods that find out who calls.</summary>
    private static readonly string[] CheckTerms = ["unauthorized", "unauthorised", "forbid", "forbidden", "challenge", "isauthorized", "isauthorised", "authorize", "authorise", "authenticate", "isauthenticated", "validatetoken"];

    /// <summary>Words of endpoints that are open by nature, since they find out who somebody is.</summary>
    private static readonly string[] LoginTerms = ["login", "logon", "signin", "signup", "authenticate"];

    /// <summary>Whether the body of an endpoint itself decides who may go on: it answers 401 or 403, or asks who calls.</summary>
    public static bool ChecksCaller(IOperation? body)
    {
        if (body is null)
            return false;
        foreach (var operation in body.Contents())
        {
            var name = operation switch
            {
                IInvocationOperation call => call.TargetMethod.Name,
                IMemberReferenceOperation member => member.Member.Name,
                IObjectCreationOperation creation => creation.Type?.Name,
                _ => null,
            };
            if (name is not null && NameWords.ContainsAny(name, CheckTerms))
                return true;
        }

        return false;
    }

    /// <summary>Where people say who they are, and where a number is only checked for its form.</summary>
    public static bool IsOpenByNature(IMethodSymbol method)
    {
        if (IsOpenByNature(method.Name))
            return true;
        foreach (var parameter in method.Parameters)
        {
            if (NameWords.ContainsAny(parameter.Type.Name, LoginTerms))
                return true;
        }

        return false;
    }

    /// <summary>The same by the name of a method or the last part of a route.</summary>
    public static bool IsOpenByNature(string? name)
    {
        if (name is null)
            return false;
        name = name.Substring(name.LastIndexOf('/') + 1);
        return NameWords.ContainsAny(name, LoginTerms) || NameWords.StartsWith(name, "validate") || NameWords.StartsWith(name, "isvalid");
    }

    /// <summary>Whether a filter or middleware of this name lets only known users through.</summary>
    public static bool IsGuardOfPipeline(string name) =>
        !NameWords.Contains(name, "antiforgery") && (NameWords.ContainsAny(name, GuardTerms) || NameWords.ContainsAny(name, PipelineTerms));

    /// <summary>Whether an attribute of the endpoint, its type, a base type or the assembly asks for a known user.</summary>
    public static bool IsGuarded(IMethodSymbol method, KnownTypes types, StandardsOptions options)
    {
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
        {
            if (HasGuard(current, types, options))
                return true;
        }

        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (HasGuard(type, types, options))
                return true;
        }

        return HasGuard(method.ContainingAssembly, types, options);
    }

    /// <summary>The attribute that lets anybody in, on the endpoint or its type.</summary>
    public static AttributeData? Opening(IMethodSymbol method, KnownTypes types)
    {
        var anonymous = types["Microsoft.AspNetCore.Authorization.IAllowAnonymous"];
        return method.FindAttribute(anonymous) ?? method.ContainingType?.FindAttribute(anonymous);
    }

    /// <summary>Whether a callback is known by its signature instead of a user.</summary>
    public static bool IsSignedCallback(IMethodSymbol method, KnownTypes types)
    {
        var signed = types["NhsStandards.SignedCallbackAttribute"];
        return signed is not null && (method.HasAttribute(signed) || method.ContainingType?.HasAttribute(signed) == true);
    }

    /// <summary>Whether a mapped endpoint, or the group it is mapped in, calls <c>RequireAuthorization</c>.</summary>
    public static bool IsGuarded(IInvocationOperation map, KnownTypes types, StandardsOptions options, out bool isOpened)
    {
        isOpened = false;
        for (IOperation? outer = map.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IInvocationOperation { TargetMethod: var called })
            {
                if (IsGuard(called, options))
                    return true;
                isOpened |= called.Name == "AllowAnonymous";
            }
            else if (outer is not (IArgumentOperation or IConversionOperation))
            {
                break;
            }
        }

        return !isOpened && map.Arguments.Length > 0 && IsGuardedGroup(map.Arguments[0].Value, types, options, depth: 8);
    }

    private static bool IsGuardedGroup(IOperation builder, KnownTypes types, StandardsOptions options, int depth)
    {
        switch (builder)
        {
            case IConversionOperation conversion:
                return IsGuardedGroup(conversion.Operand, types, options, depth);
            case IInvocationOperation call:
                return IsGuard(call.TargetMethod, options)
                    // A group that a method of the team makes: the method decides who may call.
                    || (call.TargetMethod.ReturnType.Name == "RouteGroupBuilder" && !call.TargetMethod.IsBelowNamespace("Microsoft"))
                    || (call.Instance is { } instance && IsGuardedGroup(instance, types, options, depth))
                    || (call.Arguments.Length > 0 && call.TargetMethod.IsExtensionMethod && IsGuardedGroup(call.Arguments[0].Value, types, options, depth));
            case IParameterReferenceOperation parameter:
                // A group that somebody else made: its maker decides who may call.
                return parameter.Type?.Name == "RouteGroupBuilder"
                    || (parameter.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && GroupExtensions.Of(types.Compilation).IsCalledOnGuardedGroup(method.Name));
            case ILocalReferenceOperation local when depth > 0:
                return IsGuardedLocal(local, types, options, depth - 1);
            default:
                return false;
        }
    }

    private static bool IsGuardedLocal(ILocalReferenceOperation reference, KnownTypes types, StandardsOptions options, int depth)
    {
        var root = reference.Root();
        foreach (var operation in root.Contents())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator
                    when SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local) && IsGuardedGroup(value, types, options, depth):
                    return true;
                case IInvocationOperation { TargetMethod: { IsExtensionMethod: true } called, Arguments: { Length: > 0 } arguments }
                    when IsGuard(called, options) && RootOf(arguments[0].Value) is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, reference.Local) && !IsMapping(arguments[0].Value):
                    return true;
            }
        }

        return false;
    }

    private static IOperation RootOf(IOperation builder)
    {
        while (true)
        {
            switch (builder)
            {
                case IConversionOperation conversion:
                    builder = conversion.Operand;
                    break;
                case IInvocationOperation { Arguments.Length: > 0, TargetMethod.IsExtensionMethod: true } call:
                    builder = call.Arguments[0].Value;
                    break;
                default:
                    return builder;
            }
        }
    }

    private static bool IsMapping(IOperation builder)
    {
        while (builder is IConversionOperation conversion)
            builder = conversion.Operand;
        return builder is IInvocationOperation call && (call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal) || (call.Arguments.Length > 0 && IsMapping(call.Arguments[0].Value)));
    }

    /// <summary>
    /// <c>RequireAuthorization</c>, a team's own <c>RequirePermission</c>, or a filter that is called a guard; of a filter
    /// without a name nobody knows what it does.
    /// </summary>
    private static bool IsGuard(IMethodSymbol method, StandardsOptions options)
    {
        if (method.Name == "AddEndpointFilter")
            return method.TypeArguments.IsEmpty || IsGuardOfPipeline(method.TypeArguments[method.TypeArguments.Length - 1].Name);
        return (method.Name.StartsWith("Require", StringComparison.Ordinal) && method.Name is not ("RequireCors" or "RequireHost" or "RequireRateLimiting"))
            || options.Lists("nhs_standards.guard_attributes", method.Name);
    }

    private static bool HasGuard(ISymbol symbol, KnownTypes types, StandardsOptions options)
    {
        var authorize = types["Microsoft.AspNetCore.Authorization.IAuthorizeData"];
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            if (type.Is(authorize) || options.Lists("nhs_standards.guard_attributes", type.Name) || options.Lists("nhs_standards.guard_attributes", WithoutSuffix(type.Name)))
                return true;
            if (!type.IsBelowNamespace("System") && NameWords.ContainsAny(type.Name, GuardTerms))
                return true;
            if (type.Is(types["Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter"]) || type.Is(types["Microsoft.AspNetCore.Mvc.Filters.IAsyncAuthorizationFilter"]))
                return true;
            if (FilterOf(attribute) is { } filter && (IsGuardOfPipeline(filter.Name) || options.Lists("nhs_standards.guard_attributes", filter.Name)))
                return true;
        }

        return false;
    }

    /// <summary>The filter that <c>[ServiceFilter]</c> or <c>[TypeFilter]</c> puts on an endpoint.</summary>
    public static ITypeSymbol? FilterOf(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { Name: "ServiceFilterAttribute" or "TypeFilterAttribute" } type)
            return null;
        if (!type.TypeArguments.IsEmpty)
            return type.TypeArguments[0];
        return attribute.ConstructorArguments is { Length: > 0 } arguments && arguments[0].Kind == TypedConstantKind.Type ? arguments[0].Value as ITypeSymbol : null;
    }

    private static string WithoutSuffix(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
}
