using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
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
        messageFormat: "'{0}' has {1}; {2}",
        category: Principle.RecordLayers,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "The data layer of the NHS is made of registers and small, dispersed datasets that are reached through APIs. One database of everything is a single target, a single point of failure, and can't be replaced in parts.",
        helpLinkUri: HelpLink.To("NHS7007"));

    /// <summary>What the service knows of a person besides numbers, names, birth and ways to reach them.</summary>
    private static readonly string[] OtherDemographics = ["gender", "sex", "ethnicity", "ethniccategory"];

    private const string Divide = "consider several datasets behind APIs of their own";
    private const string Ask = "ask the service when they are needed, or say with [CachedFrom] or [SourceOfTruth] whose they are";
    private const int FewestCopied = 5;
    private const int DefaultMaximumSets = 40;
    private const int MaximumNamespaces = 5;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, KnownTypes types, ProjectFacts project)
    {
        var entities = EntityModel.Of(types);
        context.RegisterSymbolAction(symbol => Visit(symbol, entities), SymbolKind.NamedType);
        context.RegisterSymbolAction(symbol => VisitEntity(symbol, entities, types), SymbolKind.NamedType);
    }

    /// <summary>A row that holds what identifies a patient and much of what else the national service knows.</summary>
    private static void VisitEntity(SymbolAnalysisContext context, EntityModel entities, KnownTypes types)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || !entities.IsEntity(type) || SaysWhose(type))
            return;
        var details = 0;
        var isPatient = PatientModel.IsCalledPatient(type);
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is not IPropertySymbol { IsStatic: false, IsIndexer: false } property)
                    continue;
                var isNumber = PersonNumber.KindOf(property, types) != PersonNumberKind.None;
                isPatient |= isNumber;
                // The further lines of an address are one detail with the first.
                if (isNumber || NameWords.EndsWithAny(property.Name, OtherDemographics) || (PatientModel.IsPersonalName(property.Name) && property.Name[property.Name.Length - 1] is not (>= '2' and <= '9')))
                    details++;
            }
        }

        if (isPatient && details >= FewestCopied)
            context.Report(Diagnostic.Create(Rule, type.Locations[0], type.Name, $"{details} details of a person that the national service knows", Ask));
    }

    private static bool SaysWhose(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is "CachedFromAttribute" or "SourceOfTruthAttribute")
                return true;
        }

        return false;
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
            context.Report(Diagnostic.Create(Rule, type.Locations[0], type.Name, $"{sets} sets, more than {maximum}", Divide));
        else if (namespaces.Count > MaximumNamespaces)
            context.Report(Diagnostic.Create(Rule, type.Locations[0], type.Name, $"sets of {namespaces.Count} namespaces, more than {MaximumNamespaces}", Divide));
    }

    private static int MaximumSets(StandardsOptions options) =>
        int.TryParse(options.Text("nhs_standards.max_dbcontext_sets"), NumberStyles.None, CultureInfo.InvariantCulture, out var maximum) && maximum > 0 ? maximum : DefaultMaximumSets;
}
