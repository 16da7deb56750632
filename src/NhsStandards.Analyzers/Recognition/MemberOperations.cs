using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>The operations of a body, gone through once for all rules that look at members whole.</summary>
internal static class MemberOperations
{
    private static readonly ConditionalWeakTable<IOperation, StrongBox<ImmutableArray<IOperation>>> Cache = new();

    /// <summary>Everything within a body but its literals, in the order in which it is written.</summary>
    /// <remarks>Literals have a pass of their own, and a body of texts shall cost nothing here.</remarks>
    public static ImmutableArray<IOperation> Contents(this IOperation body)
    {
        if (!Cache.TryGetValue(body, out var contents))
            contents = Cache.GetValue(body, static body => new(List(body).ToImmutableArray()));
        return contents.Value;
    }

    private static IEnumerable<IOperation> List(IOperation body)
    {
        var open = new Stack<IOperation.OperationList.Enumerator>();
        open.Push(body.ChildOperations.GetEnumerator());
        while (open.Count > 0)
        {
            var children = open.Pop();
            if (!children.MoveNext())
                continue;
            var operation = children.Current;
            open.Push(children);
            if (operation.Kind == OperationKind.Literal)
                continue;
            yield return operation;
            open.Push(operation.ChildOperations.GetEnumerator());
        }
    }
}
