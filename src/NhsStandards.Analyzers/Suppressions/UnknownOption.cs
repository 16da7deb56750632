using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.Suppressions;

/// <summary>NHS9018: an option that no rule reads, or a value that no rule takes, does not do what its author thinks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownOption : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS9018",
        title: "Option unknown or with a wrong value",
        messageFormat: "'{0}' is no {1}; {2}",
        category: Principle.Definitions,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever sets an option relies on it: that a guard is known, that a method masks, that a nation's standards hold. A misspelt name or value is passed over without a word, and the rules go on as if nothing had been said.",
        helpLinkUri: HelpLink.To("NHS9018"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override bool RunsInTestProjects => true;

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project) =>
        context.RegisterAdditionalFileAction(Visit);

    private static void Visit(AdditionalFileAnalysisContext context)
    {
        if (AdditionalFileKind.Of(context) != AdditionalFileKind.AnalyzerConfiguration || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;
        foreach (var line in text.Lines)
        {
            if (ConfiguredOption.Read(line) is not { } set)
                continue;
            if (StandardsOption.Find(set.Name) is not { } option)
                Report(context, text, set.NameSpan, StandardsOption.Prefix + set.Name, "option of the NHS rules", WayOutOf(set.Name));
            else if (!option.Takes(set.Value))
                Report(context, text, set.ValueSpan.IsEmpty ? set.NameSpan : set.ValueSpan, set.Value, "value of " + StandardsOption.Prefix + option.Name, "it takes " + option.Expected);
        }
    }

    private static string WayOutOf(string name) => StandardsOption.Nearest(name) is { } nearest
        ? $"'{StandardsOption.Prefix}{nearest.Name}' is"
        : "docs/configuration.md lists those that there are";

    private static void Report(AdditionalFileAnalysisContext context, SourceText text, TextSpan span, string found, string what, string wayOut) =>
        context.Report(Diagnostic.Create(Rule, Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)), found, what, wayOut));
}
