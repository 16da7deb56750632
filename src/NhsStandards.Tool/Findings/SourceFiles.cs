namespace NhsStandards.Tool.Findings;

/// <summary>The lines of the source files that findings lie in, each file read once.</summary>
/// <param name="root">The folder that paths are relative to.</param>
internal sealed class SourceFiles(string root)
{
    private readonly Dictionary<string, string[]> _lines = [];

    /// <summary>The lines of a file; none where it cannot be read, as with files that a generator only holds in memory.</summary>
    public string[] LinesOf(string path)
    {
        if (!_lines.TryGetValue(path, out var lines))
            _lines[path] = lines = Read(Path.Combine(root, path));
        return lines;
    }

    private static string[] Read(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllLines(file) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
