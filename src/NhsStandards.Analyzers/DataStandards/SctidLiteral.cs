using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;
using NhsStandards.Checks;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1009: a constant that stands for a SNOMED CT or dm+d identifier must be one.</summary>
internal sealed class SctidLiteral : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1009",
        title: "SNOMED CT or dm+d identifier invalid",
        messageFormat: "'{0}' is given '{1}', which {2}; use the identifier of the concept",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "SNOMED CT identifiers, also those of dm+d, have 6 to 18 digits, of which the last is a check digit and the two before it say what is identified. A code without these was mistyped or made up: it means nothing to any terminology server, or is another code's neighbour.",
        helpLinkUri: HelpLink.To("NHS1009"),
        customTags: RuleTags.ErrorInGate);

    private const int ShortCode = 3;

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Digits | ConstantShapes.Code;

    public void Check(in Constant constant)
    {
        var text = constant.Value.Trim();
        var isNumber = IsNumber(text);
        if ((isNumber ? text.Length <= ShortCode : !IsOfOtherSystem(constant)) || FaultOf(text, isNumber) is not { } fault)
            return;
        var meaning = CodeMeaning.Of(constant);
        if (meaning.Kind == CodeKind.Sctid && !IsJudged(meaning, constant))
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), meaning.Name, constant.Value, fault));
    }

    /// <summary>A code with letters: only beside SNOMED's own name is it surely wrong.</summary>
    private static bool IsOfOtherSystem(in Constant constant) =>
        (constant.Shapes & ConstantShapes.Code) != 0 && SystemBeside.Of(constant.Context) is { } system && CodeName.KindOfSystem(system) == CodeKind.Sctid;

    /// <summary>A comparison with an invalid code is wrong too, except where numbers are judged.</summary>
    private static bool IsJudged(CodeMeaning meaning, in Constant constant) =>
        meaning.Context.Role == ConstantRole.Compared ? Judge.Contains(constant.ContainingSymbol) : meaning.MayBeWrong;

    private static bool IsNumber(string text)
    {
        foreach (var character in text)
        {
            if (character is < '0' or > '9')
                return false;
        }

        return true;
    }

    private static string? FaultOf(string text, bool isNumber)
    {
        if (!isNumber)
            return "is not a number";
        if (!Sctid.TryReadDigits(text, out var number))
            return text[0] == '0' ? "begins with a zero" : "is not 6 to 18 digits";
        if (!Verhoeff.IsValid(number))
            return "fails its check digit";
        return Sctid.TypeOf(number) == SnomedComponentType.None ? "has a partition that is not in use" : null;
    }
}
