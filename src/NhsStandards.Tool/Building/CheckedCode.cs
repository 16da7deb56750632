using System.Text.RegularExpressions;

namespace NhsStandards.Tool.Building;

/// <summary>What is checked: one solution or project, and the folder that reported paths are relative to.</summary>
internal sealed partial record CheckedCode(string File, string Root)
{
    private static readonly string[] SolutionExtensions = [".sln", ".slnx", ".slnf"];

    /// <summary>Finds the solution or project that a path names.</summary>
    /// <exception cref="NotCheckedException">There is none, or more than one.</exception>
    public static CheckedCode At(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new NotCheckedException("The path is empty. Name a solution, a C# project, or a folder that holds one.");
        var full = Path.GetFullPath(path);
        if (System.IO.File.Exists(full))
        {
            return IsSolution(full) || IsProject(full)
                ? Of(full)
                : throw new NotCheckedException($"'{path}' is neither a solution (.sln, .slnx, .slnf) nor a C# project (.csproj). Name one, or a folder that holds one.");
        }

        if (!Directory.Exists(full))
            throw new NotCheckedException($"'{path}' does not exist. Name a solution, a C# project, or a folder that holds one.");
        return Of(Only(full, path));
    }

    private static CheckedCode Of(string file) => Escape().Match(file) is { Success: true } escape
        ? throw new NotCheckedException($"The path '{file}' holds '{escape.Value}', which MSBuild reads as an escaped character, so that it finds no code there. Rename that part of it, then check again.")
        : new CheckedCode(file, RootOf(file));

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex Escape();

    private static string Only(string folder, string path)
    {
        var files = Directory.GetFiles(folder);
        Array.Sort(files, StringComparer.Ordinal);
        var candidates = Array.FindAll(files, file => IsSolution(file) && !file.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase));
        if (candidates.Length == 0)
            candidates = Array.FindAll(files, IsProject);
        return candidates.Length switch
        {
            1 => candidates[0],
            0 => throw new NotCheckedException($"The folder '{path}' holds no solution (.sln, .slnx) and no C# project (.csproj). Name the one to check."),
            _ => throw new NotCheckedException($"The folder '{path}' holds more than one: {string.Join(", ", candidates.Select(Path.GetFileName))}. Name the one to check."),
        };
    }

    private static bool IsSolution(string file) => SolutionExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static bool IsProject(string file) => Path.GetExtension(file).Equals(".csproj", StringComparison.OrdinalIgnoreCase);

    /// <summary>The root of the git repository, so that reports of different solutions agree; else the current folder where it holds the file; else that of the file.</summary>
    private static string RootOf(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        for (var candidate = folder; candidate is not null; candidate = Path.GetDirectoryName(candidate))
        {
            // A folder in a clone, a file in a worktree or submodule.
            if (Path.Exists(Path.Combine(candidate, ".git")))
                return candidate;
        }

        var current = Directory.GetCurrentDirectory();
        return file.StartsWith(current + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? current : folder;
    }
}
