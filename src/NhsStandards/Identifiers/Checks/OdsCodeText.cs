#if NETSTANDARD2_0
using Text = System.String;
#else
using Text = System.ReadOnlySpan<char>;
#endif

namespace NhsStandards.Checks;

/// <summary>The characters of codes that the Organisation Data Service issues.</summary>
internal static class OdsCodeText
{
    /// <summary>The longest of the published coding frames, that of sites.</summary>
    public const int MaximumLength = 9;

    private const int MinimumLength = 3;

    /// <summary>Whether the text is three or more characters of A to Z and 0 to 9, in upper case.</summary>
    public static bool IsValid(Text text, int maximumLength = MaximumLength)
    {
        if (text.Length < MinimumLength || text.Length > maximumLength)
            return false;
        foreach (var character in text)
        {
            if (!IsLetter(character) && !IsDigit(character))
                return false;
        }

        return true;
    }

    /// <summary>Whether the code has the form of those issued since 2020 under DCB0090: letter, digit, letter, digit, letter.</summary>
    public static bool IsAnana(Text text) =>
        text.Length == 5 && IsLetter(text[0]) && IsDigit(text[1]) && IsLetter(text[2]) && IsDigit(text[3]) && IsLetter(text[4]);

    private static bool IsLetter(char character) => character is >= 'A' and <= 'Z';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
