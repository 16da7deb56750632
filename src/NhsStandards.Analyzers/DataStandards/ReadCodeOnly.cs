using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1012 in FHIR: a concept is not coded in Read alone.</summary>
internal sealed class ReadCodeOnly : IConstantRule
{
    internal static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1012",
        title: "Read v2/CTV3 as the only coding",
        messageFormat: "'{0}' is coded in Read only; add the SNOMED CT concept, and keep the Read code as the original",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Read codes are retired: releases ended in 2016 (v2) and 2018 (CTV3), and in England SNOMED CT is the one terminology of records. A concept with a Read code alone can't be read by systems that follow the standard. What was entered in Read is sent as it was entered, beside its SNOMED CT concept.",
        helpLinkUri: HelpLink.To("NHS1012"));

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Uri;

    public void Check(in Constant constant)
    {
        if (constant.Value is not (CanonicalUris.ReadV2 or CanonicalUris.Ctv3)
            || CodingOf(constant.Context) is not { } coding
            || ConceptAround(coding) is not { } concept
            || !AppliesIn(constant.Options)
            || Beside.BodyHas(concept, CanonicalUris.Snomed)
            || IsTranslation(constant.ContainingSymbol, constant.Types))
        {
            return;
        }

        constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), concept.Type!.Name));
    }

    /// <summary>Scotland and Wales still record in Read.</summary>
    public static bool AppliesIn(StandardsOptions options) => options.Text("nhs_standards.nation", "england").Equals("england", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the code is there to translate Read codes, or is history.</summary>
    public static bool IsTranslation(ISymbol? member, KnownTypes types) =>
        member.IsMarked(types["NhsStandards.TerminologyMapAttribute"]) || DeclaredShape.IsInMigration(member);

    /// <summary>The coding or concept that the constant is the system of.</summary>
    private static IObjectCreationOperation? CodingOf(ConstantContext context) => context.Target?.Name switch
    {
        "system" => context.Call as IObjectCreationOperation,
        "System" => context.Consumer.Parent?.Parent as IObjectCreationOperation,
        _ => null,
    };

    private static IObjectCreationOperation? ConceptAround(IObjectCreationOperation coding)
    {
        for (IOperation? current = coding; current is not null and not IBlockOperation; current = current.Parent)
        {
            if (current is IObjectCreationOperation { Type.Name: "CodeableConcept" } concept)
                return concept;
        }

        return null;
    }
}
