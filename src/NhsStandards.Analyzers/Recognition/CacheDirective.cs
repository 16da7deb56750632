using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises what lets caches keep an answer: attributes, and the header <c>Cache-Control</c>.</summary>
internal static class CacheDirective
{
    private const int NowhereStored = 2;

    /// <summary>The attribute that lets caches keep what the endpoint answers, or <see langword="null"/>.</summary>
    public static AttributeData? OnEndpoint(IMethodSymbol method)
    {
        if (Of(method, out var isStored) is { } own)
            return isStored ? own : null;
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (Of(type, out isStored) is { } inherited)
                return isStored ? inherited : null;
        }

        return null;
    }

    private static AttributeData? Of(ISymbol symbol, out bool isStored)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            switch (attribute.AttributeClass)
            {
                case { Name: "ResponseCacheAttribute" } type when type.IsInNamespace("Microsoft.AspNetCore.Mvc"):
                    isStored = Value(attribute, "Duration") is int and > 0 && Value(attribute, "NoStore") is not true && Value(attribute, "Location") is not NowhereStored;
                    return attribute;
                case { Name: "OutputCacheAttribute" } type when type.IsInNamespace("Microsoft.AspNetCore.OutputCaching"):
                    isStored = Value(attribute, "NoStore") is not true && Value(attribute, "Duration") is not 0 && !(Value(attribute, "PolicyName") is string policy && NameWords.StartsWith(policy, "no"));
                    return attribute;
            }
        }

        isStored = false;
        return null;
    }

    private static object? Value(AttributeData attribute, string name)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == name)
                return named.Value.Value;
        }

        return null;
    }

    /// <summary>Whether an operation sets a <c>Cache-Control</c> that lets caches keep the answer.</summary>
    public static bool IsSetBy(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "CacheControl" } header } } assignment when header.ContainingType.IsBelowNamespace("Microsoft.AspNetCore.Http") => LetsStore(assignment.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType.Name: "IHeaderDictionary" }, Arguments: { Length: 1 } keys } } assignment => IsHeader(keys[0].Value) && LetsStore(assignment.Value),
        IInvocationOperation { TargetMethod.Name: "Append" or "Add" or "TryAdd" } call => IsOnHeaders(call) && SetsHeader(call),
        _ => false,
    };

    private static bool IsOnHeaders(IInvocationOperation call) =>
        (call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null)) is IPropertyReferenceOperation { Property.Name: "Headers" };

    private static bool SetsHeader(IInvocationOperation call)
    {
        var isHeader = false;
        foreach (var argument in call.Arguments)
        {
            if (isHeader)
                return LetsStore(argument.Value);
            isHeader = IsHeader(argument.Value);
        }

        return false;
    }

    private static bool IsHeader(IOperation key) => string.Equals(key.ConstantValue.Value as string ?? NameOf(key), "Cache-Control", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>HeaderNames.CacheControl</c> is no constant.</summary>
    private static string? NameOf(IOperation key) => key is IFieldReferenceOperation { Field: { Name: "CacheControl", ContainingType.Name: "HeaderNames" } } ? "Cache-Control" : null;

    private static bool LetsStore(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (value is IObjectCreationOperation { Type.Name: "CacheControlHeaderValue", Initializer: { } initializer })
            return LetsStore(initializer);
        return value.ConstantValue.Value is string text && LetsStore(text);
    }

    private static bool LetsStore(IObjectOrCollectionInitializerOperation initializer)
    {
        var isStored = false;
        foreach (var element in initializer.Initializers)
        {
            if (element is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment)
                continue;
            if (name == "NoStore" && assignment.Value.ConstantValue.Value is true)
                return false;
            isStored |= name is "MaxAge" or "SharedMaxAge" || (name == "Public" && assignment.Value.ConstantValue.Value is true);
        }

        return isStored;
    }

    private static bool LetsStore(string text)
    {
        if (text.IndexOf("no-store", StringComparison.OrdinalIgnoreCase) >= 0)
            return false;
        if (text.IndexOf("public", StringComparison.OrdinalIgnoreCase) >= 0)
            return true;
        const string Age = "max-age=";
        var age = text.IndexOf(Age, StringComparison.OrdinalIgnoreCase);
        return age >= 0 && age + Age.Length < text.Length && text[age + Age.Length] is >= '1' and <= '9';
    }
}
