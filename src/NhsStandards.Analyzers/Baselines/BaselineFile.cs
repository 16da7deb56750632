using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;
using NhsStandards.Baselines;

namespace NhsStandards.Analyzers.Baselines;

/// <summary>NHS9017: a line of the baseline that nobody can read accepts nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineFile : StandardsAnalyzer
{
    internal const string RuleId = "NHS9017";

    private static readonly DiagnosticDescriptor Rule = new(
        id: RuleId,
        title: "Line of the baseline unreadable",
        messageFormat: "The line is no entry of the baseline: {0}; correct it, or write the baseline again with 'nhs-standards baseline'",
        category: Principle.Definitions,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A baseline holds the findings that a team has accepted for now. A line that can't be read accepts nothing, so that its finding is reported again, and hides from a reviewer what was accepted.",
        helpLinkUri: HelpLink.To(RuleId));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override bool RunsInTestProjects => true;

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project) =>
        context.RegisterAdditionalFileAction(Visit);

    private static void Visit(AdditionalFileAnalysisContext context)
    {
        if (AdditionalFileKind.Of(context) != AdditionalFileKind.Baseline || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (var line in text.Lines)
        {
            if (BaselineLine.Read(line.ToString(), out var problem) is null && problem is not null)
                context.Report(Diagnostic.Create(Rule, Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span)), problem));
        }
    }
}
