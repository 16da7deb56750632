using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Baselines;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.RecordLayers;

/// <summary>NHS7001: digital services and data meet in contracts, and contracts know neither.</summary>
internal static class WrongWayReference
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "NHS7001",
        title: "Layer missing or reference goes the wrong way",
        messageFormat: "'{0}' {1}",
        category: Principle.RecordLayers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Hosting, data and digital services of the patient record are bought, upgraded and replaced separately. That works only while digital services and data know nothing of each other but a contract, and the contract knows neither.",
        helpLinkUri: HelpLink.To("NHS7001"),
        customTags: RuleTags.MixedInGate);

    public static Diagnostic? Find(in LayerUse use, DiagnosticSeverity severity) =>
        IsAllowed(use.Layer, use.LayerOfUsed)
            ? null
            : FindingSeverity.Create(
                Rule,
                use.Place.GetLocation(),
                severity,
                use.User.Name,
                $"is in the {use.Layer.ForPeople()} layer and uses '{use.Used.Name}' of the {use.LayerOfUsed.ForPeople()} layer; {Repair(use)}");

    public static bool IsAllowed(Layer from, Layer to) =>
        to == Layer.None || from == to || (to == Layer.Contract && from is Layer.DigitalService or Layer.Data);

    private static string Repair(in LayerUse use) =>
        use.Layer == Layer.Contract ? "a contract names only its own types" : "go through an interface of the contract layer";

    /// <summary>What finds the patient type of a project that uses layered assemblies and says no layer of its own; nothing where there is none.</summary>
    public static MissingLayer? UndeclaredNeighbour(KnownTypes types, LayerModel layers)
    {
        foreach (var assembly in types.Compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (LayerModel.MayDeclareLayer(assembly) && layers.Of(assembly) != Layer.None)
                return FirstPatientType(types.Compilation.Assembly.GlobalNamespace, PatientModel.Of(types), layers) is { } type ? new MissingLayer(type, assembly) : null;
        }

        return null;
    }

    private static INamedTypeSymbol? FirstPatientType(INamespaceSymbol space, PatientModel patients, LayerModel layers)
    {
        foreach (var type in space.GetTypeMembers())
        {
            if (layers.Of(type) == Layer.None && !type.DeclaringSyntaxReferences.IsEmpty && patients.TierOfType(type) != PatientTier.None)
                return type;
        }

        foreach (var inner in space.GetNamespaceMembers())
        {
            if (FirstPatientType(inner, patients, layers) is { } type)
                return type;
        }

        return null;
    }

    /// <summary>Reports the missing layer once, at the first type that shows that the project is part of the record.</summary>
    public sealed class MissingLayer(INamedTypeSymbol type, IAssemblySymbol neighbour)
    {
        public void Check(SymbolAnalysisContext context)
        {
            if (SymbolEqualityComparer.Default.Equals(context.Symbol, type))
                context.Report(FindingSeverity.Create(Rule, type.Locations[0], DiagnosticSeverity.Info, type.Name, $"holds patient data in no declared layer, while '{neighbour.Name}' has one; set NhsRecordStackLayer"));
        }
    }
}
