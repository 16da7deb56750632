using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1018: the number of a professional has the form that its register gives it.</summary>
internal sealed class RegistrationNumber : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1018",
        title: "Professional registration number malformed",
        messageFormat: "'{0}' is given '{1}', which is no {2}; use {3}",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Who prescribed, referred or recorded is told by the number in the professional register. One that can't be in the register names nobody: the record has no author, and a system that checks refuses it.",
        helpLinkUri: HelpLink.To("NHS1018"));

    private const int ShortestNumber = 3;
    private const int LongestNumber = 12;

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Word;

    public void Check(in Constant constant)
    {
        if (!LooksLikeNumber(constant.Value) || constant.IsInterpolationPart)
            return;
        var context = constant.Context;
        if (context.Target is not { } target || (constant.IsReference && constant.SourceOf(constant.Value) is { DeclaringSyntaxReferences.IsEmpty: false } source && ProfessionalRegister.OfName(source.Name) is not null))
            return;
        var register = ProfessionalRegister.OfName(target.Name) ?? (SystemBeside.Of(context) is { } system ? ProfessionalRegister.OfSystem(system) : null);
        if (register is not null && !register.Has(constant.Value) && !WrongOnPurpose.Is(context))
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), target.Name, constant.Value, register.Name, register.Form));
    }

    /// <summary>Letters and digits only; masks, patterns, names of columns and hints are something else.</summary>
    private static bool LooksLikeNumber(string text)
    {
        if (text.Length is < ShortestNumber or > LongestNumber)
            return false;
        var hasDigit = false;
        foreach (var character in text)
        {
            if (character is >= '0' and <= '9')
                hasDigit = true;
            else if (character is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
                return false;
        }

        return hasDigit;
    }
}
