using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises code that stands for other code in tests or shows how something is used: what it holds is made up.</summary>
internal static class FixtureCode
{
    private static readonly string[] Terms = ["example", "examples", "fake", "mock", "stub", "fixture", "fixtures", "testdata", "tests"];

    /// <summary>Whether an operation stands in such code, by the names of its members, types and namespaces.</summary>
    public static bool Holds(IOperation operation)
    {
        for (var current = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart); current is not null; current = current.ContainingSymbol)
        {
            if (current is INamespaceSymbol space ? space.IsGlobalNamespace || NameWords.EndsWith(space.Name, "tests") : NameWords.ContainsAny(current.Name, Terms))
                return current is not INamespaceSymbol { IsGlobalNamespace: true };
        }

        return false;
    }
}
