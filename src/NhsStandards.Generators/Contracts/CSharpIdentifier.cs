using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace NhsStandards.Generators.Contracts;

/// <summary>Makes C# names of names in definitions.</summary>
internal static class CSharpIdentifier
{
    // The compiler takes 511 characters, file systems about 255 bytes; nobody reads that far.
    private const int MaximumLength = 80;

    /// <summary>
    /// The parts of a name joined, each beginning with a capital letter: <c>nhsNumber</c> and <c>nhs-number</c> become
    /// <c>NhsNumber</c>. No C# keyword begins with a capital letter. Empty where nothing of the name can stand in C#.
    /// </summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length);
        var startsPart = true;
        foreach (var character in name)
        {
            if (!IsLetterOrDigit(character))
            {
                startsPart = true;
                continue;
            }

            if (result.Length == MaximumLength)
                break;
            if (result.Length == 0 && char.IsDigit(character))
                result.Append('_');
            result.Append(startsPart ? char.ToUpperInvariant(character) : character);
            startsPart = false;
        }

        return result.ToString();
    }

    /// <summary>A namespace of the parts of <paramref name="name"/> that can stand in C#, or <see langword="null"/> where there are none.</summary>
    public static string? Namespace(string? name)
    {
        if (name is null)
            return null;
        var parts = name.Split('.').Select(Part).Where(static part => part.Length > 0).ToArray();
        return parts.Length == 0 ? null : string.Join(".", parts);
    }

    private static string Part(string part)
    {
        var result = new StringBuilder(part.Length + 1);
        foreach (var character in part.Trim())
        {
            if (result.Length == 0 && char.IsDigit(character))
                result.Append('_');
            result.Append(IsLetterOrDigit(character) ? character : '_');
        }

        var name = result.ToString();
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    // Letters of other categories, and marks that change or hide what stands beside them, would make names that cannot be read.
    private static bool IsLetterOrDigit(char character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;
}
