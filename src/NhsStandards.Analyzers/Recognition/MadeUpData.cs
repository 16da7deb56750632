using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises code that makes up data for tests and demonstrations.</summary>
internal static class MadeUpData
{
    private static readonly string[] Terms = ["seed", "seeder", "seeding", "fake", "faker", "mock", "stub", "dummy", "testdata", "sampledata", "demo", "demodata", "example", "examples"];

    /// <summary>Whether the member or its type is named for it.</summary>
    public static bool Makes(ISymbol? member)
    {
        for (var current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (NameWords.ContainsAny(current.Name, Terms))
                return true;
        }

        return false;
    }
}
