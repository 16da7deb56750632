using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.OpenInterfaces;

/// <summary>NHS2011: what the Spine answered in HL7 v3 over SOAP, the NHS APIs answer in FHIR.</summary>
internal sealed class SpineMessage : IConstantRule
{
    private const string Id = "NHS2011";

    private const string Prefix = "urn:nhs:names:services:";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        title: "New dependency on HL7 v3 / SOAP Spine messaging",
        messageFormat: "'{0}' is a service of Spine messaging in HL7 v3; use the FHIR API that replaces it",
        category: Principle.OpenInterfaces,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "The services of Spine messaging in HL7 v3 become redundant as their FHIR APIs take over. What is new starts with the API.",
        helpLinkUri: HelpLink.To(Id));

    private static readonly string[] Services = ["pds", "pdsquery", "psis", "psisquery", "mm", "mmquery", "ebs", "ebsquery", "lrs", "lrsquery"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Uri;

    public void Check(in Constant constant)
    {
        if (!constant.Value.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return;
        var end = Prefix.Length;
        while (end < constant.Value.Length && constant.Value[end] is not (':' or '/'))
            end++;
        // A named constant is reported where it is defined.
        if (Array.IndexOf(Services, constant.Value.Substring(Prefix.Length, end - Prefix.Length).ToLowerInvariant()) >= 0
            && constant.SourceOf(constant.Value.Substring(0, end)) is null
            && constant.Context.Role != ConstantRole.Compared
            && !FhirAdaptors.Is(constant.Types))
        {
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), constant.Value));
        }
    }
}
