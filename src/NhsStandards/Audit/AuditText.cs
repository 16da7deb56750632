namespace NhsStandards;

/// <summary>Refuses a mandatory text of an audit entry that is missing.</summary>
internal static class AuditText
{
    public static string Required(string text, string parameter)
    {
        if (text is null)
            throw new ArgumentNullException(parameter);
        return string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("A text is required.", parameter) : text;
    }
}
