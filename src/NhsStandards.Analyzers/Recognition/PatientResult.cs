using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells whether an endpoint answers with a patient's data.</summary>
internal static class PatientResult
{
    /// <summary>The name of the type that is answered: the declared one, or that of a value handed to <c>Ok(…)</c> or its like.</summary>
    public static string? Of(IMethodSymbol method, IOperation? body, PatientModel patients)
    {
        if (patients.TierOfType(method.ReturnType) != PatientTier.None)
            return PatientAccess.NameOf(method.ReturnType);
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "ProducesResponseTypeAttribute" && Declared(attribute) is { } declared && patients.TierOfType(declared) != PatientTier.None)
                return PatientAccess.NameOf(declared);
        }

        return body is null ? null : InBody(body, patients) ?? OnPage(method.ContainingType, body, patients);
    }

    /// <summary>What the handler of a Razor page hands to it by a property of the model.</summary>
    private static string? OnPage(INamedTypeSymbol? model, IOperation body, PatientModel patients)
    {
        if (!IsPageModel(model))
            return null;
        foreach (var operation in body.Contents())
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: { DeclaredAccessibility: Accessibility.Public } property } }
                && patients.TierOfType(property.Type) != PatientTier.None)
                return PatientAccess.NameOf(property.Type);
        }

        return null;
    }

    private static bool IsPageModel(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "PageModel" && type.IsInNamespace("Microsoft.AspNetCore.Mvc.RazorPages"))
                return true;
        }

        return false;
    }

    private static ITypeSymbol? Declared(AttributeData attribute)
    {
        if (attribute.AttributeClass is { TypeArguments: { IsEmpty: false } arguments })
            return arguments[0];
        return attribute.ConstructorArguments is { Length: > 0 } given && given[0].Kind == TypedConstantKind.Type ? given[0].Value as ITypeSymbol : null;
    }

    private static string? InBody(IOperation body, PatientModel patients)
    {
        foreach (var operation in body.Contents())
        {
            var arguments = operation switch
            {
                IInvocationOperation { TargetMethod.Name: "Ok" or "Json" or "View" or "PartialView" or "WriteAsJsonAsync" } call => call.Arguments,
                IObjectCreationOperation { Type.Name: "OkObjectResult" or "JsonResult" or "ObjectResult" } creation => creation.Arguments,
                _ => default,
            };
            if (arguments.IsDefault)
                continue;
            foreach (var argument in arguments)
            {
                var value = argument.Value;
                while (value is IConversionOperation conversion)
                    value = conversion.Operand;
                if (value.Type is { } type && patients.TierOfType(type) != PatientTier.None)
                    return PatientAccess.NameOf(type);
            }
        }

        return null;
    }
}
