namespace NhsStandards.Baselines;

/// <summary>How a baseline names files: from its own folder, with forward slashes.</summary>
internal static class BaselinePath
{
    public const string FileName = "nhs-standards.baseline";

    /// <summary>The path of a file from the folder of the baseline; of a file that lies elsewhere only the name, which holds on every machine.</summary>
    public static string Of(string file, string baseline)
    {
        var path = file.Replace('\\', '/');
        var folder = FolderOf(baseline.Replace('\\', '/'));
        return folder.Length > 0 && path.Length > folder.Length && path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
            ? path.Substring(folder.Length)
            : path.Substring(path.LastIndexOf('/') + 1);
    }

    /// <summary>With the slash at its end.</summary>
    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);
}
