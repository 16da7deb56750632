using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises texts that are a FHIR resource, because a FHIR serialiser made them.</summary>
internal static class FhirText
{
    private const int MaximumDepth = 4;

    public static bool Is(IOperation? value, FhirEndpoints fhir) => Is(value, fhir, MaximumDepth);

    private static bool Is(IOperation? value, FhirEndpoints fhir, int depth)
    {
        if (depth == 0)
            return false;
        return value switch
        {
            IConversionOperation conversion => Is(conversion.Operand, fhir, depth),
            IAwaitOperation wait => Is(wait.Operation, fhir, depth),
            IArgumentOperation argument => Is(argument.Value, fhir, depth),
            ILocalReferenceOperation local => LocalValues.Of(local) is { Count: 1 } given && Is(given[0].Value, fhir, depth - 1),
            IInvocationOperation call => IsSerialiser(call, fhir) || (call.TargetMethod is { Name: "GetBytes", ContainingType.Name: "Encoding" } && call.Arguments.Length > 0 && Is(call.Arguments[0].Value, fhir, depth - 1)),
            _ => false,
        };
    }

    private static bool IsSerialiser(IInvocationOperation call, FhirEndpoints fhir)
    {
        if (call.TargetMethod.Name is not ("ToJson" or "ToJsonAsync" or "SerializeToString" or "SerializeToStringAsync" or "Serialize" or "SerializeToBytes"))
            return false;
        if (fhir.IsResource(call.Instance?.WithoutConversion().Type))
            return true;
        foreach (var argument in call.Arguments)
        {
            if (fhir.IsResource(argument.Value.WithoutConversion().Type))
                return true;
        }

        return false;
    }
}
