using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises where a text is a content type that is sent, accepted or produced.</summary>
internal static class MediaTypePosition
{
    public static bool Is(ConstantContext context)
    {
        if (context.Role == ConstantRole.Compared || context.Target is not { } target)
            return false;
        if (IsNamed(target))
            return true;
        return context.Role switch
        {
            ConstantRole.Argument => IsMediaTypeCall(context.Call) || NamesHeader(ArgumentsOf(context.Call)),
            ConstantRole.Stored => context.Consumer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation indexer } && NamesHeader(indexer.Arguments),
            _ => false,
        };
    }

    /// <summary>Whether a member, parameter or variable is called a media type.</summary>
    public static bool IsNamed(ISymbol symbol) =>
        NameWords.Contains(symbol.Name, "contenttype") || NameWords.Contains(symbol.Name, "contenttypes")
        || NameWords.Contains(symbol.Name, "mediatype") || NameWords.Contains(symbol.Name, "mediatypes")
        || NameWords.Contains(symbol.Name, "mimetype") || NameWords.Contains(symbol.Name, "accept");

    private static bool IsMediaTypeCall(IOperation? call) => call switch
    {
        IObjectCreationOperation creation => IsMediaType(creation.Type),
        IInvocationOperation invocation => IsMediaType(invocation.TargetMethod.ContainingType) || HoldsMediaTypes(invocation.TargetMethod.ContainingType),
        _ => false,
    };

    private static bool IsMediaType(ITypeSymbol? type) =>
        type?.Name is "MediaTypeHeaderValue" or "MediaTypeWithQualityHeaderValue" or "MediaTypeCollection"
        || (type is { Name: "ContentType" } && type.IsInNamespace("System.Net.Mime"));

    private static bool HoldsMediaTypes(INamedTypeSymbol? collection) =>
        collection is { TypeArguments.Length: 1 } && IsMediaType(collection.TypeArguments[0]);

    private static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation? call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };

    private static bool NamesHeader(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value.ConstantValue is { HasValue: true, Value: string header }
                && (header.Equals("Accept", StringComparison.OrdinalIgnoreCase) || header.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
