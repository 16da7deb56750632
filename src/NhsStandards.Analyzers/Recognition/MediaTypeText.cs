namespace NhsStandards.Analyzers.Recognition;

/// <summary>Reads media types such as <c>text/html; charset=utf-8</c>.</summary>
internal static class MediaTypeText
{
    private const string Parameter = "charset=";

    public static bool IsUtf8(string charset) => charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);

    /// <summary>The character set that a media type names, or nothing.</summary>
    public static string? CharsetOf(string mediaType)
    {
        var start = mediaType.IndexOf(Parameter, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return null;
        start += Parameter.Length;
        var end = start;
        while (end < mediaType.Length && mediaType[end] is not (';' or ',' or ' '))
            end++;
        var charset = mediaType.Substring(start, end - start).Trim('"');
        return charset.Length == 0 ? null : charset;
    }

    /// <summary>Whether a text is this media type, with or without parameters.</summary>
    public static bool Is(string text, string mediaType) =>
        text.StartsWith(mediaType, StringComparison.OrdinalIgnoreCase) && (text.Length == mediaType.Length || text[mediaType.Length] is ';' or ' ');
}
