#if NETSTANDARD2_0
using Text = System.String;
#else
using Text = System.ReadOnlySpan<char>;
#endif

namespace NhsStandards.Checks;

/// <summary>Reads the ten-digit numbers of people as they are written: <c>9990000018</c>, <c>999 000 0018</c>, <c>999-000-0018</c>.</summary>
internal static class PersonNumberText
{
    private const int Digits = 10;

    /// <summary>
    /// Reads ten ASCII digits after trimming white space and removing single spaces or hyphens between digits.
    /// </summary>
    public static bool TryRead(Text text, out ulong number)
    {
        number = 0;
        var start = 0;
        var end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;

        var digits = 0;
        var afterDigit = false;
        for (var i = start; i < end; i++)
        {
            var character = text[i];
            if (character is >= '0' and <= '9')
            {
                if (++digits > Digits)
                    return Refuse(out number);
                number = (number * 10) + (ulong)(character - '0');
                afterDigit = true;
            }
            else if (character is ' ' or '-' && afterDigit)
            {
                afterDigit = false;
            }
            else
            {
                return Refuse(out number);
            }
        }

        return (digits == Digits && afterDigit) || Refuse(out number);
    }

    /// <summary>Whether all ten digits are the same. Such placeholders pass Modulus 11.</summary>
    public static bool IsRepeatedDigit(ulong number) => number % 1_111_111_111 == 0 && number <= 9_999_999_999;

    private static bool Refuse(out ulong number)
    {
        number = 0;
        return false;
    }
}
