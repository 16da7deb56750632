using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NhsStandards.Tool.Compiler;

/// <summary>
/// Keeps NHS findings from failing the compilation that looks for them. The compiler's log lists suppressed diagnostics
/// with their severity and the justification given here, so the tool still sees each, and can tell it from one that the
/// code itself suppresses. Without this an error in one project would hide the findings of all that depend on it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FindingsDoNotBreakTheBuild : DiagnosticSuppressor
{
    /// <summary>The tool looks for this text in the compiler's log.</summary>
    private const string Justification = "Reported by nhs-standards check.";

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> ByRule = OnePerRuleId();

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.CreateRange(ByRule.Values);

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (ByRule.TryGetValue(diagnostic.Id, out var suppression))
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
        }
    }

    /// <summary>A project may have installed other rules than the tool brings, so every id that a rule can have is covered: NHS1001 to NHS9099.</summary>
    private static ImmutableDictionary<string, SuppressionDescriptor> OnePerRuleId()
    {
        var suppressions = ImmutableDictionary.CreateBuilder<string, SuppressionDescriptor>();
        for (var principle = 1; principle <= 9; principle++)
        {
            for (var number = 1; number <= 99; number++)
            {
                var rule = $"NHS{principle}0{number:00}";
                suppressions.Add(rule, new SuppressionDescriptor("Found" + rule, rule, Justification));
            }
        }

        return suppressions.ToImmutable();
    }
}
