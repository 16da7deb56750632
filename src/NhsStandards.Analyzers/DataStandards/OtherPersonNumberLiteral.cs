using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;
using NhsStandards.Checks;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1006: a constant that stands for a CHI or H&amp;C number must be one.</summary>
internal sealed class OtherPersonNumberLiteral : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1006",
        title: "CHI or H&C number literal invalid",
        messageFormat: "'{0}' is given '{1}', which {2}; use a valid {3}",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A CHI number begins with a date of birth, a Health and Care number lies between 320 000 0000 and 399 999 9999, and both end with a Modulus 11 check digit. A constant without these names nobody.",
        helpLinkUri: HelpLink.To("NHS1006"));

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Digits;

    public void Check(in Constant constant)
    {
        if (!NhsNumberLiteral.LooksLikeNumber(constant.Value))
            return;
        var meaning = CodeMeaning.Of(constant);
        if (FaultOf(constant.Value, meaning.Kind) is { } fault && !meaning.MayBeWrong && !IsToBePadded(constant))
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), meaning.Name, constant.Value, fault, meaning.Kind == CodeKind.ChiNumber ? "CHI number" : "H&C number"));
    }

    private static string? FaultOf(string text, CodeKind kind)
    {
        if (kind is not (CodeKind.ChiNumber or CodeKind.HealthAndCareNumber))
            return null;
        if (!PersonNumberText.TryRead(text, out var number))
            return "is not ten digits";
        if (kind == CodeKind.ChiNumber && !ChiDate.IsCalendarDate(number))
            return "does not begin with a date of birth";
        if (kind == CodeKind.HealthAndCareNumber && PersonNumberRanges.Of(number) != PersonNumberRange.NorthernIreland)
            return "is outside 320 000 0000 to 399 999 9999";
        return Modulus11.IsValid(number) ? null : "fails the Modulus 11 check";
    }

    /// <summary>Whether the constant goes to code that puts back the leading zero, which old files have lost.</summary>
    private static bool IsToBePadded(in Constant constant) =>
        constant.Value.Length == 9 && constant.Context.Call is Microsoft.CodeAnalysis.Operations.IInvocationOperation { TargetMethod.Name: { } called } && NameWords.StartsWith(called, "pad");
}
