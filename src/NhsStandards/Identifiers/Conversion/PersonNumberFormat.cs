#if NETSTANDARD2_0
using Text = System.String;
#else
using Text = System.ReadOnlySpan<char>;
#endif
using System.Globalization;

namespace NhsStandards;

/// <summary>Writes person numbers: masked unless the digits are asked for. Zero is the empty number.</summary>
internal static class PersonNumberFormat
{
    private const string Mask = "*** *** ****";
    private const string Digits = "0000000000";
    private const string Spaced = "000 000 0000";

    public static string Value(ulong number) => Write(number, Digits);

    public static string ToString(ulong number, string? format) => Write(number, PatternOf(format ?? ""));

#if !NETSTANDARD2_0
    public static bool TryFormat(ulong number, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format)
    {
        var pattern = PatternOf(format);
        if (number != 0 && pattern != Mask)
            return number.TryFormat(destination, out charsWritten, pattern, CultureInfo.InvariantCulture);
        var text = number == 0 ? "" : Mask;
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }
#endif

    private static string Write(ulong number, string pattern)
    {
        if (number == 0)
            return "";
        return pattern == Mask ? Mask : number.ToString(pattern, CultureInfo.InvariantCulture);
    }

    /// <summary>Case counts: whoever shows a person's number says so in one way only, so that it can be searched for.</summary>
    private static string PatternOf(Text format) => format switch
    {
        "" or "G" => Mask,
        "D" => Digits,
        "S" => Spaced,
        _ => throw new FormatException("The format of a person number is 'D' (ten digits), 'S' (grouped 3-3-4) or 'G' (masked)."),
    };
}
