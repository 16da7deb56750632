using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.RecordLayers;

/// <summary>NHS7007: small, dispersed datasets instead of one that holds everything.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LargeDataset : StandardsAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS7007",
        title: "Dataset too large for \"small, dispersed\"",
        messageFormat: "'{0}' has {1}, more than {2}; consider several datasets behind APIs of their own",
        category: Principle.RecordLayers,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "The data layer of the NHS is made of registers and small, dispersed datasets that are reached through APIs. One database of everything is a single target, a single point of failure, and can't be replaced in parts.",
        helpLinkUri: HelpLink.To("NHS7007"));

    private const int DefaultMaximumSets = 40;
    private const int MaximumNamespaces = 5;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var entities = EntityModel.Of(types);
        context.RegisterSymbolAction(symbol => Visit(symbol, entities), SymbolKind.NamedType);
    }

    private static void Visit(SymbolAnalysisContext context, EntityModel entities)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || !entities.IsContext(type))
            return;
        var sets = 0;
        var namespaces = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var entity in EntityModel.SetsOf(type))
        {
            sets++;
            namespaces.Add(entity.ContainingNamespace);
        }

        var maximum = MaximumSets(StandardsOptions.Of(context.Options, type.DeclaringSyntaxReferences[0].SyntaxTree));
        if (sets > maximum)
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, $"{sets} sets", maximum));
        else if (namespaces.Count > MaximumNamespaces)
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, $"sets of {namespaces.Count} namespaces", MaximumNamespaces));
    }

    private static int MaximumSets(StandardsOptions options) =>
        int.TryParse(options.Text("max_dbcontext_sets"), NumberStyles.None, CultureInfo.InvariantCulture, out var maximum) && maximum > 0 ? maximum : DefaultMaximumSets;
}
