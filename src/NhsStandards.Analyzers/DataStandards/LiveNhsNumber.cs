using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;
using NhsStandards.Checks;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1002: a number that somebody may have does not stand in source code.</summary>
/// <remarks>The message does not say the number: it may be that of a real person, and builds are logged.</remarks>
internal sealed class LiveNhsNumber : IConstantRule, IRunsInTestProjects
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1002",
        title: "NHS number from a live range in source",
        messageFormat: "'{0}' is given an NHS number from a range that is issued to people; use a synthetic one, such as 999 000 0018",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A valid number of a live range may be that of a real person, and source code is copied, published and kept for ever. Made-up numbers of these ranges are as bad: a look-up with one opens the record of whoever has it.",
        helpLinkUri: HelpLink.To("NHS1002"),
        customTags: RuleTags.ErrorInGate);

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Digits;

    public void Check(in Constant constant)
    {
        if (!PersonNumberText.TryRead(constant.Value, out var number) || !IsLive(number) || constant.ContainingSymbol.IsMarked(constant.Types["NhsStandards.NhsNumberRangesAttribute"]))
            return;
        if (CodeMeaning.Of(constant) is { Kind: CodeKind.NhsNumber } meaning)
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), meaning.Name));
        else if (!constant.IsReference && IsSpaced(constant.Value) && PersonNumberRanges.Of(number) == PersonNumberRange.EnglandWalesIsleOfMan && constant.Options.Flag("nhs_standards.scan_spaced_literals", otherwise: false))
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), "A text"));
    }

    private static bool IsLive(ulong number) =>
        PersonNumberRanges.IsLive(number) && Modulus11.IsValid(number) && !PersonNumberText.IsRepeatedDigit(number);

    /// <summary>Whether the text is written as people write NHS numbers, <c>999 000 0018</c>.</summary>
    private static bool IsSpaced(string text) => text.Length == 12 && text[3] == ' ' && text[7] == ' ';
}
