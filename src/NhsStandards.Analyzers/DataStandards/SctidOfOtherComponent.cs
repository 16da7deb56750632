using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;
using NhsStandards.Checks;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1010: what is recorded as a code is a concept, not one of its descriptions or relationships.</summary>
internal sealed class SctidOfOtherComponent : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1010",
        title: "SCTID of the wrong component type used as a code",
        messageFormat: "'{0}' is given '{1}', which identifies a {2}; use the identifier of the concept",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "SNOMED CT gives identifiers to concepts, to the terms that describe them and to the relationships between them. Only concepts are codes: a search by the concept does not find a record that has the identifier of a term.",
        helpLinkUri: HelpLink.To("NHS1010"));

    /// <summary>Words with which a member is there for another component.</summary>
    private static readonly string[] OtherComponents = ["description", "desc", "term", "synonym", "relationship"];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Digits;

    public void Check(in Constant constant)
    {
        if (!Sctid.TryRead(constant.Value, out var identifier))
            return;
        var component = Sctid.TypeOf(identifier);
        if (component is not (SnomedComponentType.Description or SnomedComponentType.Relationship))
            return;
        if (CodeMeaning.Of(constant) is { Kind: CodeKind.Sctid, MayBeWrong: false } meaning && !NameWords.ContainsAny(meaning.Name, OtherComponents))
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), meaning.Name, constant.Value, component == SnomedComponentType.Description ? "description" : "relationship"));
    }
}
