using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1014: a system that was retired, or never existed, identifies nothing.</summary>
internal sealed class RetiredUri : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1014",
        title: "Retired or wrong FHIR identifier or code-system URI",
        messageFormat: "'{0}' is a retired or wrong system; use '{1}'",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A FHIR identifier or code means something only together with its system, and systems are compared character by character. Data with a system that was retired or misnamed is not found by anybody who searches with the right one.",
        helpLinkUri: HelpLink.To("NHS1014"),
        customTags: RuleTags.MixedInGate);

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Uri;

    public void Check(in Constant constant)
    {
        var tokens = new UriTokens(constant.Value);
        while (tokens.MoveNext())
        {
            // Stubs of moved definitions still stand in the NHS's own specifications.
            var moved = CanonicalUris.PlaceOf(tokens.Current);
            if ((moved ?? ReplacementOf(tokens.Current, constant)) is not { } replacement)
                continue;
            var found = tokens.Current.ToString();
            if (IsReportedHere(constant, found) && !LegacyUriMap.Holds(constant, replacement) && !constant.Options.Lists("nhs_standards.fhir_versions", "dstu2"))
                constant.Report(TextReplacement.Report(Rule, constant, moved is null ? constant.ErrorInGate : DiagnosticSeverity.Warning, found, replacement));
            return;
        }
    }

    private static string? ReplacementOf(TextPart uri, in Constant constant)
    {
        if (uri.Equals(CanonicalUris.NhsNumberOid, StringComparison.Ordinal))
            return CodeSystemUse.IsFhir(constant.Context) ? CanonicalUris.NhsNumber : null;
        return CanonicalUris.ReplacementOf(uri);
    }

    /// <summary>A named constant is reported where it is defined, once; only of the object identifier the use decides.</summary>
    private static bool IsReportedHere(in Constant constant, string found) =>
        found == CanonicalUris.NhsNumberOid || constant.SourceOf(found) is null;
}
