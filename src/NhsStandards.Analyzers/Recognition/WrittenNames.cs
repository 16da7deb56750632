namespace NhsStandards.Analyzers.Recognition;

/// <summary>How types are called in source.</summary>
internal static class WrittenNames
{
    private const string Attribute = "Attribute";

    /// <summary>Adds the name of a type, and that of an attribute also without the end that it may be written without.</summary>
    public static void AddType(this HashSet<string> names, string type)
    {
        names.Add(type);
        if (type.EndsWith(Attribute, StringComparison.Ordinal))
            names.Add(type.Substring(0, type.Length - Attribute.Length));
    }
}
