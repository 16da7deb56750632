using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// Recognises where a person's number stands in an address because a national standard puts it there: <c>Patient/{id}</c>
/// of the Personal Demographics Service, <c>identifier=system|value</c> of FHIR's searches.
/// </summary>
internal static class SpecifiedAddress
{
    /// <param name="value">The value that becomes part of an address.</param>
    /// <param name="before">What stands before it, where that is known.</param>
    /// <param name="owner">The type whose code it is.</param>
    public static bool Holds(IOperation value, IOperation? before, string owner)
    {
        while (before is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } concatenation)
            before = concatenation.RightOperand;
        var text = before?.ConstantValue.Value as string;
        if (text is null or "" or "/")
            return SpeaksOfNationalService(owner) || (before is not null && ConstantContext.SymbolOf(before) is { } symbol && SpeaksOfNationalService(symbol.Name)) || IsInNationalAddress(value);
        var hole = text.IndexOf("{0", StringComparison.Ordinal);
        if (hole >= 0)
            text = text.Substring(0, hole);
        return EndsWithResource(text)
            || text.EndsWith("|", StringComparison.Ordinal)
            || text.EndsWith("%7C", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("identifier=", StringComparison.Ordinal)
            || IsNational(text)
            || IsInNationalAddress(value);
    }

    private static bool EndsWithResource(string text) =>
        text.EndsWith("Patient/", StringComparison.Ordinal) && (text.Length == 8 || text[text.Length - 9] is '/' or '=');

    private static bool SpeaksOfNationalService(string name) => NameWords.Contains(name, "pds") || NameWords.Contains(name, "fhir") || NameWords.Contains(name, "spine");

    private static bool IsNational(string text) => FhirContext.Names(text) || text.IndexOf(".api.service.nhs.uk", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Another part of the same text may say whose address it is.</summary>
    private static bool IsInNationalAddress(IOperation value)
    {
        for (var outer = value.Parent; outer is IInterpolationOperation or IInterpolatedStringOperation or IBinaryOperation or IConversionOperation; outer = outer.Parent)
        {
            foreach (var part in outer.ChildOperations)
            {
                var text = part is IInterpolatedStringTextOperation fixedText ? fixedText.Text.ConstantValue.Value as string : part.ConstantValue.Value as string;
                if (text is not null && IsNational(text))
                    return true;
            }
        }

        return false;
    }
}
