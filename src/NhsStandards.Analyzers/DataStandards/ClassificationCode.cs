using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1013: a constant that stands for an ICD-10 or OPCS-4 code has the form of one.</summary>
internal sealed class ClassificationCode : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1013",
        title: "ICD-10 / OPCS-4 literal malformed",
        messageFormat: "'{0}' is given '{1}', which is no {2} code; {3}",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An ICD-10 code is a letter and two digits, mostly with a third and fourth behind a dot; an OPCS-4 code a letter and three digits. In commissioning data sets a three-character ICD-10 code is padded with X. What has another form is rejected by the grouper, or grouped as something else.",
        helpLinkUri: HelpLink.To("NHS1013"));

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Digits | ConstantShapes.Code;

    public void Check(in Constant constant)
    {
        var text = constant.Value;
        var isIcd10 = IsIcd10(text);
        if ((isIcd10 && IsOpcs4(text)) || !LooksLikeCode(text))
            return;
        var meaning = CodeMeaning.Of(constant);
        if (meaning.MayBeWrong)
            return;
        if (meaning.Kind == CodeKind.Opcs4 && !IsOpcs4(text))
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), meaning.Name, text, "OPCS-4", "use a letter and three digits, as in W37.1"));
        else if (meaning.Kind == CodeKind.Icd10 && !isIcd10)
            constant.Report(Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), meaning.Name, text, "ICD-10", "use a letter and two digits, and what may follow behind a dot, as in J45.9"));
        else if (meaning.Kind == CodeKind.Icd10 && text.Length == 3 && meaning.Context.Target?.HasAttribute(constant.Types["NhsStandards.CdsFieldAttribute"]) == true)
            constant.Report(TextReplacement.Report(Rule, constant, text, text + "X", meaning.Name, text, "ICD-10", "in a commissioning data set it is padded with X"));
    }

    /// <summary>A letter and a digit, or digits and a dot after a forgotten letter, with more behind them; a range, a block and a name are something else.</summary>
    private static bool LooksLikeCode(string text)
    {
        const int Shortest = 2;
        const int Longest = 8;
        if (text.Length is < Shortest or > Longest || !IsDigit(text[1]) || text[text.Length - 1] == '.' || (IsDigit(text[0]) && text.IndexOf('.') < 0))
            return false;
        var hyphen = text.IndexOf('-');
        return hyphen < 0 || hyphen == text.Length - 1;
    }

    /// <summary>Whether the text is <c>A00</c>, <c>A00.1</c>, <c>A001</c>, <c>A00X</c>, with a fifth digit or hyphen, with A or D for asterisk and dagger.</summary>
    private static bool IsIcd10(string text)
    {
        if (!IsCategory(text))
            return false;
        var position = 3;
        if (position + 1 < text.Length && text[position] == '.' && IsFourth(text[position + 1]))
            position += 2;
        else if (position < text.Length && IsFourth(text[position]))
            position++;
        if (position < text.Length && (IsDigit(text[position]) || text[position] == '-'))
            position++;
        if (position < text.Length && text[position] is 'A' or 'D')
            position++;
        return position == text.Length;
    }

    private static bool IsOpcs4(string text) =>
        IsCategory(text) && (text.Length == 4 ? IsDigit(text[3]) : text.Length == 5 && text[3] == '.' && IsDigit(text[4]));

    private static bool IsCategory(string text) => text.Length >= 3 && text[0] is >= 'A' and <= 'Z' && IsDigit(text[1]) && IsDigit(text[2]);

    private static bool IsFourth(char character) => IsDigit(character) || character == 'X';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
