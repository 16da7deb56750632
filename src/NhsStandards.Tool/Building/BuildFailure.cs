using System.Text;

namespace NhsStandards.Tool.Building;

/// <summary>Says why a build failed: which projects, and the first errors of each.</summary>
internal static class BuildFailure
{
    private const int ShownErrors = 3;
    private const int ShownLines = 10;

    public static string Describe(CheckedCode code, IReadOnlyList<BuildError> errors, string output)
    {
        var message = new StringBuilder();
        foreach (var project in errors.Where(error => !error.IsStackFrame).GroupBy(ProjectOf, StringComparer.Ordinal).OrderBy(project => project.Key, StringComparer.Ordinal))
        {
            var what = project.Any(error => error.IsFromRestore) ? "does not restore" : "does not compile";
            message.Append(Relative(code, project.Key)).Append(' ').Append(what).AppendLine(":");
            foreach (var error in project.Take(ShownErrors))
                message.Append("  ").Append(Relative(code, error.Place)).Append(": ").Append(error.Code).Append(' ').AppendLine(error.Text);
            if (project.Count() > ShownErrors)
                message.Append("  and ").Append(project.Count() - ShownErrors).AppendLine(" more");
        }

        if (message.Length == 0)
        {
            message.Append(Relative(code, code.File)).AppendLine(" does not build:");
            foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.StartsWith("at ", StringComparison.Ordinal)).Take(ShownLines))
                message.Append("  ").AppendLine(line);
        }

        return message.Append("Nothing was checked. Make it build with 'dotnet build ").Append(Relative(code, code.File)).Append("', then check again.").ToString();
    }

    /// <summary>Restore blames the solution that it was started for; the project stands where others name a file.</summary>
    private static string ProjectOf(BuildError error) => error.IsFromRestore ? error.Place : error.Project;

    private static string Relative(CheckedCode code, string place) =>
        place.StartsWith(code.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? place[(code.Root.Length + 1)..] : place;
}
