using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.RecordLayers;

/// <summary>NHS7003: data and contracts outlive every page that shows them.</summary>
internal static class PresentationBelow
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "NHS7003",
        title: "Data or contract layer depends on presentation",
        messageFormat: "'{0}' is in the {1} layer and depends on presentation ('{2}'); leave pages and windows to the digital service",
        category: Principle.RecordLayers,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Records and their contracts outlive every page that shows them. A data or contract layer that knows views, pages or windows can't be used by another service, and changes with each redesign.",
        helpLinkUri: HelpLink.To("NHS7003"),
        customTags: RuleTags.ErrorInGate);

    /// <summary>Whether the layer may have no presentation.</summary>
    public static bool Concerns(Layer layer) => layer is Layer.Data or Layer.Contract;

    public static Diagnostic? Find(in LayerUse use) =>
        Concerns(use.Layer) && Presentation.Is(use.Used)
            ? Diagnostic.Create(Rule, use.Place.GetLocation(), use.User.Name, use.Layer.ForPeople(), use.Used.Name)
            : null;
}
