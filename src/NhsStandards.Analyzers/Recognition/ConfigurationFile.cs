namespace NhsStandards.Analyzers.Recognition;

/// <summary>What the name of a configuration file says.</summary>
internal static class ConfigurationFile
{
    private const string Prefix = "appsettings.";

    /// <summary>
    /// Whether the file is for developers' machines: <c>appsettings.Development.json</c>, and the names that teams give to
    /// a second one (<c>Local</c>, <c>Dev</c>).
    /// </summary>
    public static bool IsForDevelopment(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return false;
        var environment = name.Substring(Prefix.Length);
        return NameWords.Contains(environment, "development") || NameWords.Contains(environment, "local") || NameWords.Contains(environment, "dev");
    }
}
