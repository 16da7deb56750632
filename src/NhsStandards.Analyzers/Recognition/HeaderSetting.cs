using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>On which message a header is set.</summary>
internal enum HeaderOwner
{
    /// <summary>On a request to another system.</summary>
    Request,

    /// <summary>On every request of a client.</summary>
    AllRequests,

    /// <summary>In a dictionary that becomes headers somewhere else, or with a library that is not known.</summary>
    Unknown,

    /// <summary>On the server's side: the request that came in, or its answer.</summary>
    Server,
}

/// <summary>A header that code sets by its name: added to a request, a client or a dictionary of headers, or declared for Refit.</summary>
internal readonly struct HeaderSetting
{
    private HeaderSetting(string name, IOperation nameOperation, IOperation? value, HeaderOwner owner)
    {
        Name = name;
        NameOperation = nameOperation;
        Value = value;
        Owner = owner;
    }

    public string Name { get; }

    /// <summary>Where the name stands.</summary>
    public IOperation NameOperation { get; }

    /// <summary>What the header is set to; nothing where a parameter gives it.</summary>
    public IOperation? Value { get; }

    public HeaderOwner Owner { get; }

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The header that an operation sets.</summary>
    public static bool TryRead(IOperation operation, out HeaderSetting header)
    {
        header = operation switch
        {
            IInvocationOperation { TargetMethod.Name: "Add" or "TryAddWithoutValidation" or "Append" or "TryAdd" or "Set" or "AddHeader" or "AddOrUpdateHeader" or "WithHeader" } call => OfCall(call),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } keys } item } assignment
                when IsHeaders(item.Property.ContainingType, item.Instance) || IsTextDictionary(item.Property.ContainingType) => OfItem(keys[0].Value, assignment.Value, item.Instance),
            _ => default,
        };
        return header.Name is not null;
    }

    /// <summary>What Refit is told by an attribute: <c>[Header("X-Request-ID")]</c> on a parameter, <c>[Headers("X-Request-ID: value")]</c> on a method or interface.</summary>
    public static bool TryReadDeclared(IOperation text, bool hasValue, out HeaderSetting header)
    {
        header = default;
        if (text.ConstantValue is not { HasValue: true, Value: string line })
            return false;
        var end = hasValue ? line.IndexOf(':') : line.Length;
        if (end <= 0)
            return false;
        header = new(line.Substring(0, end).Trim(), text, hasValue ? text : null, HeaderOwner.Request);
        return true;
    }

    private static HeaderSetting OfCall(IInvocationOperation call)
    {
        var first = call.Instance is null && call.TargetMethod.IsExtensionMethod ? 1 : 0;
        if (At(call, first) is not { } key || At(call, first + 1) is not { } value)
            return default;
        var collection = call.Instance ?? (first == 1 ? At(call, 0) : null);
        var isHeaders = call.TargetMethod.Name is "AddHeader" or "AddOrUpdateHeader" or "WithHeader" || IsHeaders(call.TargetMethod.ContainingType, collection) || IsTextDictionary(call.TargetMethod.ContainingType);
        return isHeaders ? OfItem(key, value, collection) : default;
    }

    /// <summary>The argument for a parameter: named ones come in any order.</summary>
    private static IOperation? At(IInvocationOperation call, int parameter)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == parameter)
                return argument.Value;
        }

        return null;
    }

    private static HeaderSetting OfItem(IOperation key, IOperation value, IOperation? collection)
    {
        while (key is IConversionOperation conversion)
            key = conversion.Operand;
        return key.ConstantValue is { HasValue: true, Value: string { Length: > 0 } name } ? new(name, key, value, OwnerOf(collection)) : default;
    }

    private static bool IsHeaders(INamedTypeSymbol method, IOperation? collection) =>
        method.Name is "HttpHeaders" or "HttpRequestHeaders" or "HttpContentHeaders" or "HttpHeadersCollection" or "HttpHeadersNonValidated" or "IHeaderDictionary" or "HeaderDictionaryExtensions" or "WebHeaderCollection"
        || collection?.Type?.Name is "IHeaderDictionary" or "HeaderDictionary" or "WebHeaderCollection" or "HttpHeadersCollection";

    private static bool IsTextDictionary(INamedTypeSymbol type) =>
        type is { Name: "Dictionary" or "IDictionary", TypeArguments: { Length: 2 } arguments } && arguments[0].SpecialType == SpecialType.System_String;

    private static HeaderOwner OwnerOf(IOperation? collection)
    {
        while (collection is IConversionOperation conversion)
            collection = conversion.Operand;
        if (collection?.Type?.Name is "IHeaderDictionary" or "HeaderDictionary" or "HttpHeadersCollection" or "HttpResponseHeaders")
            return HeaderOwner.Server;
        if (collection is IPropertyReferenceOperation { Property.Name: "DefaultRequestHeaders" })
            return HeaderOwner.AllRequests;
        return collection?.Type?.Name is "HttpRequestHeaders" or "HttpContentHeaders" or "HttpHeaders" or "WebHeaderCollection" ? HeaderOwner.Request : HeaderOwner.Unknown;
    }
}
