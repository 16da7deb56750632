using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2002: FHIR since STU3 has the media types <c>application/fhir+json</c> and <c>application/fhir+xml</c>.</summary>
internal sealed class Dstu2MediaType : IConstantRule
{
    /// <summary>The beginning of both present forms.</summary>
    private const string Present = "application/fhir+";

    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS2002",
        title: "DSTU2 media type",
        messageFormat: "'{0}' is the media type of FHIR DSTU2; use '{1}'",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The media types of FHIR were renamed with STU3. A server of the present release refuses a request in the old form, and a client does not recognise an answer in it as FHIR.",
        helpLinkUri: HelpLink.To("NHS2002"),
        customTags: RuleTags.ErrorInGate);

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Slashed;

    public void Check(in Constant constant)
    {
        if (!TryFind(constant.Value, "application/json+fhir", "application/fhir+json", out var found, out var right)
            && !TryFind(constant.Value, "application/xml+fhir", "application/fhir+xml", out found, out right))
        {
            return;
        }

        if (MediaTypePosition.Is(constant.Context)
            && !IsReportedElsewhere(constant, found)
            && !AlsoPresent(constant)
            && !constant.Options.Lists("nhs_standards.fhir_versions", "dstu2"))
        {
            constant.Report(TextReplacement.Report(Rule, constant, found, right));
        }
    }

    private static bool TryFind(string text, string retired, string replacement, out string found, out string right)
    {
        right = replacement;
        found = "";
        var start = text.IndexOf(retired, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return false;
        found = text.Substring(start, retired.Length);
        var end = start + retired.Length;
        return (start == 0 || text[start - 1] is ',' or ' ') && (end == text.Length || text[end] is ',' or ';' or ' ');
    }

    /// <summary>Whether the text comes with a named constant that is called a media type, and so is reported where it is defined.</summary>
    private static bool IsReportedElsewhere(in Constant constant, string found) =>
        constant.SourceOf(found) is { } source && (source.DeclaringSyntaxReferences.IsEmpty || MediaTypePosition.IsNamed(source));

    /// <summary>Whether the present form is accepted too, as servers may for old clients: in the same body, list or set of constants.</summary>
    private static bool AlsoPresent(in Constant constant)
    {
        if (Beside.BodyHas(constant.Operation, Present))
            return true;
        if (constant.ContainingSymbol is not IFieldSymbol field)
            return false;
        foreach (var sibling in field.ContainingType.GetMembers())
        {
            if (sibling is IFieldSymbol { HasConstantValue: true, ConstantValue: string value } && value.StartsWith(Present, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
