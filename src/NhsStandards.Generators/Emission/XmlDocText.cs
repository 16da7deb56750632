using System.Globalization;
using System.Text;

namespace NhsStandards.Generators.Emission;

/// <summary>Writes text as the lines of an XML documentation comment.</summary>
internal static class XmlDocText
{
    private const int Width = 110;

    /// <summary>The words of a text, escaped for XML, in lines of a readable width. Nothing in them can end the comment or the element.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        var line = new StringBuilder(Width);
        foreach (var word in Words(text))
        {
            if (line.Length > 0 && line.Length + word.Length + 1 > Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }

        if (line.Length > 0)
            yield return line.ToString();
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                if (word.Length > 0)
                    yield return word.ToString();
                word.Clear();
            }
            else if (char.IsSurrogatePair(text, i))
            {
                word.Append(text, i++, 2);
            }
            else
            {
                Append(word, text[i]);
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    private static void Append(StringBuilder word, char character)
    {
        switch (character)
        {
            case '<':
                word.Append("&lt;");
                break;
            case '>':
                word.Append("&gt;");
                break;
            case '&':
                word.Append("&amp;");
                break;
            default:
                if (IsVisible(character))
                    word.Append(character);
                break;
        }
    }

    // Control characters are not allowed in XML, and those that turn the direction of text hide what a line says.
    private static bool IsVisible(char character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
