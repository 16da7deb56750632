using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises endpoints that speak FHIR: by their route, by the resources that they take and give, or by an attribute.</summary>
internal readonly struct FhirEndpoints(KnownTypes types)
{
    private readonly INamedTypeSymbol? _resource = types["Hl7.Fhir.Model.Resource"];

    /// <summary>Whether an operation stands in a method or mapped handler that speaks FHIR.</summary>
    public bool Covers(IOperation operation, ISymbol containingSymbol)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation function && MappingOf(function) is { } map)
                return IsFhir(map) || Carries(function.Symbol);
        }

        return containingSymbol is IMethodSymbol method && Is(method);
    }

    public bool Is(IMethodSymbol method) => Carries(method) || HasFhirRoute(method) || (method.ContainingType is { } type && Is(type));

    /// <summary>Whether all endpoints of a type speak FHIR.</summary>
    public static bool Is(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (HasFhirRoute(current))
                return true;
        }

        return false;
    }

    /// <summary>Whether an endpoint is <c>metadata</c>, which monitors and browsers ask as plain JSON too.</summary>
    public static bool DescribeServer(ISymbol endpoint)
    {
        for (var symbol = endpoint; symbol is IMethodSymbol or INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                foreach (var argument in attribute.ConstructorArguments)
                {
                    if (argument is { Kind: TypedConstantKind.Primitive, Value: string route } && (route == "metadata" || route.EndsWith("/metadata", StringComparison.Ordinal)))
                        return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether an endpoint is mapped under a FHIR route, its own or that of its group.</summary>
    public static bool IsFhir(IInvocationOperation map)
    {
        IOperation? current = map;
        // In code that does not compile a local may be made from itself.
        for (var steps = 0; current is not null && steps < MaximumSteps; steps++)
        {
            switch (current)
            {
                case IInvocationOperation call:
                    if (call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal) && HasFhirSegment(RouteIn(call)))
                        return true;
                    current = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
                    break;
                case IConversionOperation conversion:
                    current = conversion.Operand;
                    break;
                case ILocalReferenceOperation local:
                    current = LocalValues.InitialOf(local);
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private const int MaximumSteps = 32;

    /// <summary>Whether a type is a resource, or a task, result or list of one.</summary>
    public bool IsResource(ITypeSymbol? type)
    {
        if (_resource is null || type is null)
            return false;
        if (type.Is(_resource))
            return true;
        if (type is IArrayTypeSymbol array)
            return IsResource(array.ElementType);
        if (type is INamedTypeSymbol named && (type.IsBelowNamespace("System") || type.IsBelowNamespace("Microsoft")))
        {
            foreach (var argument in named.TypeArguments)
            {
                if (IsResource(argument))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a route or address has the segment <c>FHIR</c>.</summary>
    public static bool HasFhirSegment(string? route)
    {
        if (route is null)
            return false;
        for (var start = 0; start <= route.Length - 4;)
        {
            var index = route.IndexOf("fhir", start, StringComparison.OrdinalIgnoreCase);
            if (index < 0)
                return false;
            var end = index + 4;
            if ((index == 0 || route[index - 1] is '/') && (end == route.Length || route[end] is '/' or '?'))
                return true;
            start = end;
        }

        return false;
    }

    private bool Carries(IMethodSymbol method)
    {
        if (_resource is null)
            return false;
        if (IsResource(method.ReturnType))
            return true;
        foreach (var parameter in method.Parameters)
        {
            if (IsResource(parameter.Type))
                return true;
        }

        return false;
    }

    private static bool HasFhirRoute(IMethodSymbol method)
    {
        if (HasFhirRoute((ISymbol)method))
            return true;
        foreach (var parameter in method.Parameters)
        {
            foreach (var attribute in parameter.GetAttributes())
            {
                if (attribute.AttributeClass?.Name == "HttpTriggerAttribute" && HasFhirTemplate(attribute))
                    return true;
            }
        }

        return false;
    }

    private static bool HasFhirRoute(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            var name = attribute.AttributeClass?.Name;
            if (name is null)
                continue;
            if (name == "FhirControllerAttribute")
                return true;
            if ((name == "RouteAttribute" || name.StartsWith("Http", StringComparison.Ordinal)) && HasFhirTemplate(attribute))
                return true;
        }

        return false;
    }

    private static bool HasFhirTemplate(AttributeData attribute)
    {
        foreach (var argument in attribute.ConstructorArguments)
        {
            if (argument.Kind != TypedConstantKind.Array && HasFhirSegment(argument.Value as string))
                return true;
        }

        foreach (var argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Route", Value: { Kind: TypedConstantKind.Primitive, Value: string template } } && HasFhirSegment(template))
                return true;
        }

        return false;
    }

    private static IInvocationOperation? MappingOf(IAnonymousFunctionOperation function)
    {
        IOperation? current = function.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
            current = current.Parent;
        return current is IInvocationOperation call && call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal) ? call : null;
    }

    private static string? RouteIn(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name is "pattern" or "prefix")
                return argument.Value.ConstantValue.Value as string;
        }

        return null;
    }
}
