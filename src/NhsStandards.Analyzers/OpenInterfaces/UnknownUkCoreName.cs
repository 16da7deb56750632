using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2010: a profile or extension that UK Core does not have means nothing to anybody.</summary>
internal sealed class UnknownUkCoreName : IConstantRule
{
    private const string Id = "NHS2010";

    private const string Base = "https://fhir.hl7.org.uk/StructureDefinition/";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "UK Core profile or extension URL unknown",
        messageFormat: "'{0}' is no definition of UK Core; {1}",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Profiles and extensions are known by their URL, letter by letter. With a slip in it a receiver does not find the extension, and data is silently lost.",
        helpLinkUri: HelpLink.To(Id),
        customTags: RuleTags.MixedInGate);

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Uri;

    public void Check(in Constant constant)
    {
        var text = constant.Value;
        if (!text.StartsWith(Base, StringComparison.Ordinal) || constant.IsInterpolationPart)
            return;
        var end = Base.Length;
        while (end < text.Length && text[end] is not ('|' or '#' or '/' or '?'))
            end++;
        var name = text.Substring(Base.Length, end - Base.Length);
        // A base to which names are added, or somebody else's definition; a named constant is reported where it is defined.
        if (!IsUkCore(name) || UkCoreNames.Has(name) || constant.SourceOf(name) is not null || constant.Options.Lists("nhs_standards.uk_core_names", name))
            return;
        if (UkCoreNames.NearestTo(name) is { } nearest)
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(TextReplacement.Found, name).Add(TextReplacement.Right, nearest);
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), properties, name, $"use '{nearest}'"));
        }
        else
        {
            // A later release may have it.
            constant.Report(FindingSeverity.Create(Rule, constant.Operation.Syntax.GetLocation(), DiagnosticSeverity.Info, name, "check it against the published release"));
        }
    }

    private static bool IsUkCore(string name) =>
        (name.StartsWith(UkCoreNames.ProfilePrefix, StringComparison.Ordinal) && name.Length > UkCoreNames.ProfilePrefix.Length)
        || (name.StartsWith(UkCoreNames.ExtensionPrefix, StringComparison.Ordinal) && name.Length > UkCoreNames.ExtensionPrefix.Length);
}
