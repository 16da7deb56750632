using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises code that reads the body of the request which it answers as text.</summary>
internal static class RequestBody
{
    /// <summary>Whether a call returns the whole body: <c>ReadToEndAsync</c> of a reader on it, <c>ReadAsStringAsync</c> of a function's request.</summary>
    public static bool IsReadBy(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "ReadAsStringAsync" or "ReadAsString" => IsRequest(call.Instance?.Type ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value.Type : null)),
        "ReadToEndAsync" or "ReadToEnd" => IsReaderOfBody(call.Instance),
        _ => false,
    };

    /// <summary>Whether a value is the body, as text or as a stream.</summary>
    public static bool Is(IOperation? value)
    {
        for (var depth = 0; depth < 8; depth++)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IAwaitOperation wait:
                    value = wait.Operation;
                    break;
                case ICoalesceOperation coalesce:
                    value = coalesce.Value;
                    break;
                case ILocalReferenceOperation local:
                    value = LocalValues.InitialOf(local);
                    break;
                case IInvocationOperation call:
                    return IsReadBy(call);
                case IPropertyReferenceOperation { Property.Name: "Body", Instance.Type: { } owner }:
                    return IsRequest(owner);
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsReaderOfBody(IOperation? reader)
    {
        if (reader is ILocalReferenceOperation local)
            reader = LocalValues.InitialOf(local);
        while (reader is IConversionOperation conversion)
            reader = conversion.Operand;
        return reader is IObjectCreationOperation { Arguments: { Length: > 0 } arguments }
            && arguments[0].Value is IPropertyReferenceOperation { Property.Name: "Body", Instance.Type: { } owner } && IsRequest(owner);
    }

    private static bool IsRequest(ITypeSymbol? type) =>
        (type?.Name == "HttpRequest" && type.IsInNamespace("Microsoft.AspNetCore.Http"))
        || (type?.Name == "HttpRequestData" && type.IsInNamespace("Microsoft.Azure.Functions.Worker.Http"));
}
