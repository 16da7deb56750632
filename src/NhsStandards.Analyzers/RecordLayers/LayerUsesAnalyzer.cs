using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.RecordLayers;

/// <summary>The one pass over what the code of declared layers uses, for NHS7001 and NHS7003.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LayerUsesAnalyzer : StandardsAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(WrongWayReference.Rule, PresentationBelow.Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var layers = new LayerModel(types, project);
        if (!layers.IsPossible)
            return;
        var roots = new CompositionRoots(types);
        var forbidden = new Lazy<ForbiddenNames>(() => new ForbiddenNames(types, layers));
        context.RegisterSemanticModelAction(model => Visit(model, layers, forbidden, roots));
        if (layers.Own == Layer.None && WrongWayReference.UndeclaredNeighbour(types, layers) is { } undeclared)
            context.RegisterSymbolAction(symbol => undeclared.Check(symbol), SymbolKind.NamedType);
    }

    private static void Visit(SemanticModelAnalysisContext context, LayerModel layers, Lazy<ForbiddenNames> forbidden, CompositionRoots roots)
    {
        if (layers.Own is Layer.Hosting or Layer.Tests)
            return;
        var severity = FindingSeverity.ErrorInGate(context.Options);
        new LayerUses(
            context.SemanticModel,
            layers,
            forbidden,
            roots,
            use =>
            {
                if ((WrongWayReference.Find(use, severity) ?? PresentationBelow.Find(use)) is { } diagnostic)
                    context.Report(diagnostic);
            },
            context.CancellationToken).VisitFile();
    }
}
