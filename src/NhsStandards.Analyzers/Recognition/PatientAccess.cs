using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells whether an endpoint reads or writes what identifies patients.</summary>
internal static class PatientAccess
{
    /// <summary>What shows it in the signature: the name of a type or parameter; otherwise nothing.</summary>
    public static string? InSignature(IMethodSymbol method, PatientModel patients)
    {
        foreach (var parameter in method.Parameters)
        {
            if (!IsInput(parameter))
                continue;
            if (patients.TierOf(parameter) != PatientTier.None)
                return parameter.Name;
            if (patients.TierOfType(parameter.Type) != PatientTier.None)
                return NameOf(parameter.Type);
        }

        return patients.TierOfType(method.ReturnType) != PatientTier.None ? NameOf(method.ReturnType) : null;
    }

    /// <summary>Whether a parameter of an endpoint comes from the caller: it is no service.</summary>
    public static bool IsInput(IParameterSymbol parameter) => !IsService(parameter.Type) && !IsInjected(parameter);

    /// <summary>What shows it in the body: a value of a patient type that is made, read or called for.</summary>
    public static string? InBody(IOperation? body, PatientModel patients)
    {
        if (body is null)
            return null;
        foreach (var operation in body.Contents())
        {
            var type = operation switch
            {
                IInvocationOperation or IObjectCreationOperation or ILocalReferenceOperation or IAwaitOperation => operation.Type,
                IVariableDeclaratorOperation declarator => declarator.Symbol.Type,
                _ => null,
            };
            if (type is not null && !IsService(type) && patients.TierOfType(type) != PatientTier.None)
                return NameOf(type);
        }

        return null;
    }

    /// <summary>An injected service may know patients and says nothing about what this endpoint does with them.</summary>
    private static bool IsService(ITypeSymbol type) =>
        (type.TypeKind == TypeKind.Interface && type is INamedTypeSymbol { IsGenericType: false }) || PatientModel.IsRole(type);

    private static bool IsInjected(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute")
                return true;
        }

        return false;
    }

    /// <summary>The name of a type, or of what a task, collection or result wraps.</summary>
    public static string NameOf(ITypeSymbol type)
    {
        while (true)
        {
            switch (type)
            {
                case IArrayTypeSymbol array:
                    type = array.ElementType;
                    break;
                case INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments }:
                    type = arguments[arguments.Length - 1];
                    break;
                default:
                    return type.Name;
            }
        }
    }
}
