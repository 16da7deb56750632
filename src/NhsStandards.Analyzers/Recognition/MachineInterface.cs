using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises where a text goes that another machine reads: FHIR, a header, a query, JSON.</summary>
internal static class MachineInterface
{
    /// <summary>Whether the code is in a converter of JSON.</summary>
    public static bool IsInConverter(ISymbol? member, KnownTypes types) =>
        member?.ContainingType is { } type
        && (type.Is(types["System.Text.Json.Serialization.JsonConverter"]) || type.Is(types["Newtonsoft.Json.JsonConverter"]));

    /// <summary>Whether a text goes to a machine: alone, or as the value of a parameter in an address.</summary>
    public static bool Gets(IOperation text)
    {
        var current = text;
        while (current.Parent is { } parent)
        {
            switch (parent)
            {
                // Beside other words it is for people to read.
                case IInterpolatedStringOperation { Parts.Length: > 1 } whole:
                    return current is IInterpolationOperation hole && FollowsParameter(whole, hole);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum:
                    return sum.RightOperand == current && AddressParameter.NameAfter(sum.LeftOperand) is not null;
                case IInterpolatedStringOperation or IInterpolationOperation or IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation:
                case IConditionalOperation or ICoalesceOperation:
                case IInvocationOperation { TargetMethod.Name: "EscapeDataString" or "UrlEncode" }:
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "EscapeDataString" or "UrlEncode" } }:
                    break;
                default:
                    return IsRead(ConstantContext.Of(current));
            }

            current = parent;
        }

        return false;
    }

    private static bool FollowsParameter(IInterpolatedStringOperation text, IInterpolationOperation hole)
    {
        var index = text.Parts.IndexOf(hole);
        return index > 0 && text.Parts[index - 1] is IInterpolatedStringTextOperation before && AddressParameter.NameAfter(before.Text) is not null;
    }

    private static bool IsRead(ConstantContext context) => context.Target switch
    {
        IPropertySymbol { IsIndexer: true } item => IsCarrier(item.ContainingType),
        IPropertySymbol or IFieldSymbol when context.Role == ConstantRole.Stored =>
            IsFhir(context.Target.ContainingType) || (WireContract.IsSerialised(context.Target.ContainingType) && !HeldMember.IsMeantAsText(context.Target)),
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter when context.Role == ConstantRole.Argument =>
            IsFhir(method.ContainingType) && method.MethodKind == MethodKind.Constructor
            || IsCarrier(method.ContainingType) && method.Name is "Add" or "Append" or "TryAddWithoutValidation" or "Set" or "Create" or "AddQueryString" or "AddQueryParameter"
            || method.ContainingType.Name is "Utf8JsonWriter" or "JsonWriter" or "JsonTextWriter" && method.Name.StartsWith("Write", StringComparison.Ordinal)
            || method.MethodKind == MethodKind.Constructor && WireContract.IsSerialised(parameter.ContainingType),
        _ => false,
    };

    /// <summary>The headers or the query of a request or response.</summary>
    private static bool IsCarrier(INamedTypeSymbol type) =>
        type.Name is "HttpHeaders" or "HttpRequestHeaders" or "HttpResponseHeaders" or "HttpContentHeaders" or "HttpHeadersCollection" or "IHeaderDictionary" or "HeaderDictionary" or "HeaderDictionaryExtensions"
            or "WebHeaderCollection" or "NameValueCollection" or "QueryHelpers" or "QueryString" or "QueryBuilder" or "RestRequest" or "RestRequestExtensions";

    private static bool IsFhir(INamedTypeSymbol type) => type.IsBelowNamespace("Hl7.Fhir");
}
