using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1016: the unit of a quantity is a code of UCUM, not a unit as people write it.</summary>
internal sealed class UcumCode : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1016",
        title: "UCUM code wrong",
        messageFormat: "'{0}' is not the UCUM code of the unit; use '{1}', and keep '{0}' for what people read",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A machine that gets a quantity converts and compares it by the UCUM code of its unit. A unit as people write it is no code, or that of another unit: C is the coulomb. The value is then refused, or silently left out of trends and warnings.",
        helpLinkUri: HelpLink.To("NHS1016"));

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Word | ConstantShapes.Slashed;

    public void Check(in Constant constant)
    {
        if (UcumSpelling.CodeFor(constant.Value) is not { } code || constant.IsInterpolationPart)
            return;
        var context = constant.Context;
        if (IsCode(context, constant.Types) && !WrongOnPurpose.Is(context))
            constant.Report(TextReplacement.Report(Rule, constant, constant.Value, code));
    }

    private static bool IsCode(ConstantContext context, KnownTypes types) =>
        context.Target is { } target
        && (target.HasAttribute(types["NhsStandards.UcumAttribute"]) || SystemBeside.Of(context) == UcumSpelling.System || IsUnitOfFhir(context, target));

    /// <summary><c>new Quantity(120, "mmHg")</c> of Firely takes its unit for the code too, and UCUM for the system where none is given.</summary>
    private static bool IsUnitOfFhir(ConstantContext context, ISymbol target)
    {
        if (target is not IParameterSymbol { Name: "unit", ContainingType: { Name: "Quantity" } quantity }
            || !quantity.IsInNamespace("Hl7.Fhir.Model")
            || context.Call is not IObjectCreationOperation creation)
        {
            return false;
        }

        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter?.Name == "system")
                return argument.Value.ConstantValue.Value as string == UcumSpelling.System;
        }

        return false;
    }
}
