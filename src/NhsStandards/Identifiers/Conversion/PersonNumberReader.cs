#if NETSTANDARD2_0
using Text = System.String;
#else
using Text = System.ReadOnlySpan<char>;
#endif
using NhsStandards.Checks;

namespace NhsStandards;

/// <summary>What all person numbers must fulfil, with the reason where one does not.</summary>
internal static class PersonNumberReader
{
    /// <summary>Reads a number; the result says what is wrong with the text, without quoting it, or is null.</summary>
    public static string? Read(Text text, out ulong number)
    {
        if (!PersonNumberText.TryRead(text, out number))
            return "it must have ten digits, which may be grouped by single spaces or hyphens";
        if (Modulus11.CheckDigit(number / 10) < 0)
            return "its check value is 10 by Modulus 11, and such numbers are never issued";
        if (!Modulus11.IsValid(number))
            return "its check digit is wrong by Modulus 11";
        return PersonNumberText.IsRepeatedDigit(number)
            ? "ten equal digits are a placeholder, which passes Modulus 11 but is nobody's number"
            : null;
    }
}
