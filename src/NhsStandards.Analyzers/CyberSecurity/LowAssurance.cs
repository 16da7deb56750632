using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5013: who works with records proves who they are with two factors; who sees their own has proven their identity (P9).</summary>
internal sealed class LowAssurance : IConstantRule, IConfigurationRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS5013",
        title: "Identity assurance too low",
        messageFormat: "'{0}' asks for {1}; ask for {2}",
        category: Principle.CyberSecurity,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A password alone does not prove who uses a record system, and a confirmed email address does not prove whose record it is. The national services ask for AAL2 or AAL3 of staff and for P9 of patients.",
        helpLinkUri: HelpLink.To("NHS5013"),
        customTags: RuleTags.ErrorInGate);

    private static readonly string[] AcrTerms = ["acr", "acrvalues"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Secret | ConstantShapes.KeyValue | ConstantShapes.Uri;

    public void Check(in Constant constant)
    {
        var level = LevelIn(constant.Value);
        if (level == Level.Enough || constant.Context is { Role: ConstantRole.Compared } or { IsElement: true })
            return;
        var label = TextLabel.Of(constant.Operation);
        if (constant.IsReference && (label is null || Asks(constant.Value, ConstantContext.SymbolOf(constant.Operation)?.Name, level)))
            return;
        if (!Asks(constant.Value, label, level) || constant.ContainingSymbol.IsMarked(constant.Types["NhsStandards.LowAssuranceJourneyAttribute"]))
            return;
        if (level == Level.OneFactor || ProjectSubject.Of(constant.Types).HoldsPatients)
            constant.Report(Finding(constant.Operation.Syntax.GetLocation(), label ?? constant.ContainingSymbol.NameForPeople(), level));
    }

    public void Check(in ConfigurationValue value)
    {
        var level = LevelIn(value.Value);
        if (level != Level.Enough && Asks(value.Value, value.Name, level) && (level == Level.OneFactor || ProjectSubject.Of(value.Types).HoldsPatients))
            value.Report(Finding(value.Location, value.Name, level));
    }

    private enum Level
    {
        Enough,

        /// <summary>AAL1: a password alone.</summary>
        OneFactor,

        /// <summary>P0 or P5: nobody looked at who it is.</summary>
        Unproven,
    }

    private static Diagnostic Finding(Location location, string name, Level level) => level == Level.OneFactor
        ? Diagnostic.Create(Rule, location, name, "AAL1, a password alone", "AAL2_OR_AAL3_ANY")
        : Diagnostic.Create(Rule, location, name, "an identity below P9", "P9.Cp.Cd, P9.Cp.Ck or P9.Cm");

    private static Level LevelIn(string text)
    {
        if (text.IndexOf("AAL1_", StringComparison.Ordinal) >= 0)
            return Level.OneFactor;
        return text.IndexOf("P5.C", StringComparison.Ordinal) >= 0 || text.IndexOf("P0.C", StringComparison.Ordinal) >= 0 ? Level.Unproven : Level.Enough;
    }

    /// <summary>Whether the text asks for the level: by what it is called, or as a part of a query.</summary>
    private static bool Asks(string text, string? label, Level level) => level == Level.OneFactor
        ? (label is not null && NameWords.ContainsAny(label, AcrTerms)) || text.IndexOf("acr_values=", StringComparison.OrdinalIgnoreCase) >= 0
        : (label is not null && NameWords.Contains(label, "vtr")) || text.IndexOf("vtr=", StringComparison.OrdinalIgnoreCase) >= 0;
}
