using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Rules;

/// <summary>What was reported in one member, so that a local that is used twice is reported once.</summary>
internal sealed class NetworkFindings
{
    private readonly HashSet<(DiagnosticDescriptor Rule, SyntaxNode Place)> _reported = [];

    public bool IsNew(DiagnosticDescriptor rule, SyntaxNode place) => _reported.Add((rule, place));
}
