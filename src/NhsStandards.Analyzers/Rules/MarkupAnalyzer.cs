using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.ModernBrowsers;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Rules;

/// <summary>The one pass over HTML and Razor files, which the package hands to the compiler as <c>Markup</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkupAnalyzer : StandardsAnalyzer
{
    private static readonly IMarkupRule[] Rules =
    [
        new PageFoundations(),
        new ControlName(),
        new PersonField(),
        new HostileMarkup(),
        new LegacyTechnology(),
        new AccessibilityOverlay(),
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(Rules.SelectMany(static rule => rule.Descriptors));

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project) =>
        context.RegisterAdditionalFileAction(Visit);

    private static void Visit(AdditionalFileAnalysisContext context)
    {
        if (AdditionalFileKind.Of(context) != AdditionalFileKind.Markup || context.AdditionalFile.GetText(context.CancellationToken) is not { } source)
            return;
        var file = new MarkupFile(context, source, source.ToString());
        foreach (var rule in Rules)
            rule.Check(file);
    }
}
