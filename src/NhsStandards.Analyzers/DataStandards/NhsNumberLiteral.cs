using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;
using NhsStandards.Checks;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1001: a constant that stands for an NHS number must pass the mandatory Modulus 11 check.</summary>
internal sealed class NhsNumberLiteral : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1001",
        title: "NHS number literal fails Modulus 11",
        messageFormat: "'{0}' is given '{1}', which {2}; use a number that passes the Modulus 11 check",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The NHS Data Dictionary makes the Modulus 11 check of an NHS number mandatory. A constant that fails it names no patient: at best every lookup with it fails, at worst it is a mistyped number of somebody else.",
        helpLinkUri: HelpLink.To("NHS1001"),
        customTags: RuleTags.ErrorInGate);

    private const int ShortCode = 3;

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Digits;

    public void Check(in Constant constant)
    {
        if (!LooksLikeNumber(constant.Value) || FaultOf(constant.Value) is not { } fault)
            return;
        var meaning = CodeMeaning.Of(constant);
        if (meaning.Kind == CodeKind.NhsNumber && !meaning.MayBeWrong)
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), meaning.Name, constant.Value, fault));
    }

    /// <summary>Only digits and the separators that people write; masks, formats and hints are something else.</summary>
    public static bool LooksLikeNumber(string text)
    {
        // A code, a column or a position.
        if (text.Length <= ShortCode)
            return false;
        foreach (var character in text)
        {
            if (character is not (>= '0' and <= '9' or ' ' or '-'))
                return false;
        }

        return true;
    }

    private static string? FaultOf(string text)
    {
        if (!PersonNumberText.TryRead(text, out var number))
            return "is not ten digits";
        return Modulus11.IsValid(number) ? null : "fails the Modulus 11 check";
    }
}
