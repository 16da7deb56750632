using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1015: a system that is right but for its scheme, case or a slash is another system.</summary>
internal sealed class NearMissUri : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1015",
        title: "Near miss of a canonical URI",
        messageFormat: "'{0}' is not the canonical URI of the system; use '{1}', character by character",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Systems are compared character by character: with another scheme, another case or one slash more the URI names a system that nobody knows, and codes and identifiers are silently not matched.",
        helpLinkUri: HelpLink.To("NHS1015"),
        customTags: RuleTags.ErrorInGate);

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Uri;

    public void Check(in Constant constant)
    {
        var tokens = new UriTokens(constant.Value);
        while (tokens.MoveNext())
        {
            if (CanonicalUris.NearMissOf(tokens.Current) is not { } canonical)
                continue;
            var found = tokens.Current.ToString();
            if (IsMeantAsSystem(constant, found, canonical, tokens.IsSearchSystem) && !LegacyUriMap.Holds(constant, canonical.Uri))
                constant.Report(TextReplacement.Report(Rule, constant, found, canonical.Uri));
            return;
        }
    }

    private static bool IsMeantAsSystem(in Constant constant, string found, CanonicalUri canonical, bool isSearchSystem)
    {
        // A named constant is reported where it is defined; where only its use tells what it is for, there.
        if (constant.SourceOf(found) is { } source && (!canonical.IsPage || source.DeclaringSyntaxReferences.IsEmpty || CodeSystemUse.IsNamed(source)))
            return false;
        var context = constant.Context;
        return !CodeSystemUse.IsAddress(context) && (!canonical.IsPage || isSearchSystem || CodeSystemUse.IsNamed(context));
    }
}
