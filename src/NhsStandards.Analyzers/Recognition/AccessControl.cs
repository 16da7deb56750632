using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells whether something stands between a request and an endpoint: an attribute, a policy for all, a middleware.</summary>
internal sealed class AccessControl
{
    private static readonly ConditionalWeakTable<Compilation, AccessControl> Cache = new();

    /// <summary>Words of attributes with which teams guard endpoints by middleware of their own.</summary>
    private static readonly string[] GuardTerms = ["authorize", "authorise", "authorization", "authorisation", "authenticated", "permission", "permissions", "scope", "scopes", "role", "roles", "policy", "apikey", "guard", "secured"];

    private readonly Lazy<Traces> _traces;

    private AccessControl(Compilation compilation) => _traces = new(() => Traces.Of(compilation));

    /// <summary>Whether every endpoint needs a known user: a fallback policy, or a filter for all.</summary>
    public bool GuardsAll => _traces.Value.HasFallback;

    /// <summary>Whether functions run behind a middleware, which may check who calls.</summary>
    public bool GuardsFunctions => _traces.Value.HasFallback || _traces.Value.HasMiddleware;

    public static AccessControl Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new AccessControl(compilation));

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
    public static bool IsGuarded(IInvocationOperation map, out bool isOpened)
    {
        isOpened = false;
        for (IOperation? outer = map.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IInvocationOperation { TargetMethod.Name: var name })
            {
                if (IsGuard(name))
                    return true;
                isOpened |= name == "AllowAnonymous";
            }
            else if (outer is not (IArgumentOperation or IConversionOperation))
            {
                break;
            }
        }

        return !isOpened && map.Arguments.Length > 0 && IsGuardedGroup(map.Arguments[0].Value, depth: 8);
    }

    private static bool IsGuardedGroup(IOperation builder, int depth)
    {
        switch (builder)
        {
            case IConversionOperation conversion:
                return IsGuardedGroup(conversion.Operand, depth);
            case IInvocationOperation call:
                return IsGuard(call.TargetMethod.Name)
                    || (call.Instance is { } instance && IsGuardedGroup(instance, depth))
                    || (call.Arguments.Length > 0 && call.TargetMethod.IsExtensionMethod && IsGuardedGroup(call.Arguments[0].Value, depth));
            case IParameterReferenceOperation parameter:
                // A group that somebody else made: its maker decides who may call.
                return parameter.Type?.Name == "RouteGroupBuilder";
            case ILocalReferenceOperation local when depth > 0:
                return IsGuardedLocal(local, depth - 1);
            default:
                return false;
        }
    }

    private static bool IsGuardedLocal(ILocalReferenceOperation reference, int depth)
    {
        IOperation root = reference;
        while (root.Parent is { } parent)
            root = parent;
        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator
                    when SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local) && IsGuardedGroup(value, depth):
                    return true;
                case IInvocationOperation { TargetMethod: { Name: var name, IsExtensionMethod: true }, Arguments: { Length: > 0 } arguments }
                    when IsGuard(name) && RootOf(arguments[0].Value) is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, reference.Local) && !IsMapping(arguments[0].Value):
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

    private static bool IsGuard(string method) => method is "RequireAuthorization" or "AddEndpointFilter" or "RequireScope";

    private static bool HasGuard(ISymbol symbol, KnownTypes types, StandardsOptions options)
    {
        var authorize = types["Microsoft.AspNetCore.Authorization.IAuthorizeData"];
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            if (type.Is(authorize) || options.Lists("guard_attributes", type.Name) || options.Lists("guard_attributes", WithoutSuffix(type.Name)))
                return true;
            if (!type.IsBelowNamespace("System") && IsGuardName(type.Name))
                return true;
        }

        return false;
    }

    private static bool IsGuardName(string name)
    {
        foreach (var term in GuardTerms)
        {
            if (NameWords.Contains(name, term))
                return true;
        }

        return false;
    }

    private static string WithoutSuffix(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;

    /// <summary>What the source says of all endpoints at once, looked for only when an endpoint needs to know.</summary>
    private sealed class Traces
    {
        public bool HasFallback { get; private set; }

        public bool HasMiddleware { get; private set; }

        public static Traces Of(Compilation compilation)
        {
            var traces = new Traces();
            foreach (var tree in compilation.SyntaxTrees)
            {
                foreach (var token in tree.GetRoot().DescendantTokens())
                {
                    if (!token.IsKind(SyntaxKind.IdentifierToken))
                        continue;
                    switch (token.ValueText)
                    {
                        case "FallbackPolicy" or "SetFallbackPolicy" or "AuthorizeFilter" or "AuthorizeFolder" or "AuthorizeAreaFolder":
                        case "RequireAuthorization" when GuardsControllers(token.Parent):
                            traces.HasFallback = true;
                            break;
                        case "UseMiddleware" or "UseFunctionsAuthorization" or "IFunctionsWorkerMiddleware":
                            traces.HasMiddleware = true;
                            break;
                    }
                }
            }

            return traces;
        }

        /// <summary><c>app.MapControllers().RequireAuthorization()</c> and its likes.</summary>
        private static bool GuardsControllers(SyntaxNode? name)
        {
            for (var receiver = (name?.Parent as MemberAccessExpressionSyntax)?.Expression; receiver is not null;)
            {
                switch (receiver)
                {
                    case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }:
                        if (access.Name.Identifier.ValueText is "MapControllers" or "MapControllerRoute" or "MapDefaultControllerRoute" or "MapRazorPages" or "MapHub")
                            return true;
                        receiver = access.Expression;
                        break;
                    default:
                        return false;
                }
            }

            return false;
        }
    }
}
