using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;
using NhsStandards.Checks;

namespace NhsStandards.Analyzers.DataStandards;

/// <summary>NHS1007: a constant that stands for an ODS code has the form of one.</summary>
internal sealed class OdsCodeLiteral : IConstantRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS1007",
        title: "ODS code literal malformed",
        messageFormat: "'{0}' is given '{1}', which is no ODS code; {2}",
        category: Principle.DataStandards,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "ODS codes are three to nine characters of A to Z and 0 to 9, in upper case. Whatever has another form names no organisation, and is compared with right codes in vain.",
        helpLinkUri: HelpLink.To("NHS1007"));

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => ConstantShapes.Digits | ConstantShapes.Code;

    public void Check(in Constant constant)
    {
        if (OdsCodeText.IsValid(constant.Value) || !LooksLikeCode(constant.Value))
            return;
        var meaning = CodeMeaning.Of(constant);
        if (meaning.Kind != CodeKind.OdsCode || meaning.MayBeWrong || IsAccepted(constant))
            return;
        var upper = constant.Value.ToUpperInvariant();
        constant.Report(OdsCodeText.IsValid(upper)
            ? TextReplacement.Report(Rule, constant, constant.Value, upper, meaning.Name, constant.Value, "write it in upper case")
            : Diagnostic.Create(Rule, constant.Operation.Syntax.GetLocation(), meaning.Name, constant.Value, "use three to nine characters of A to Z and 0 to 9"));
    }

    /// <summary>Letters and digits, or with the dots and hyphens that slip in. A name, a mask, an identifier of a record or a column is something else.</summary>
    private static bool LooksLikeCode(string text)
    {
        const int Shortest = 2;
        const int Longest = 14;
        if (text.Length is < Shortest or > Longest)
            return false;
        var digits = 0;
        foreach (var character in text)
        {
            if (character is >= '0' and <= '9')
                digits++;
            else if (character is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-' or '.' or ' '))
                return false;
        }

        // 'Site1' is a name; 'rh802' a code with small letters.
        return digits > 1;
    }

    private static bool IsAccepted(in Constant constant) =>
        int.TryParse(constant.Options.Text("nhs_standards.ods_max_length"), NumberStyles.None, CultureInfo.InvariantCulture, out var longest) && OdsCodeText.IsValid(constant.Value, longest);
}
