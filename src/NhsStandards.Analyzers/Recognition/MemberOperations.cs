using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>The operations of a body, gone through once for all rules that look at members whole.</summary>
internal static class MemberOperations
{
    private static readonly ConditionalWeakTable<IOperation, StrongBox<ImmutableArray<IOperation>>> Cache = new();

    /// <summary>Everything within a body, in the order in which it is written.</summary>
    public static ImmutableArray<IOperation> Contents(this IOperation body)
    {
        if (!Cache.TryGetValue(body, out var contents))
            contents = Cache.GetValue(body, static body => new(body.Descendants().ToImmutableArray()));
        return contents.Value;
    }
}
