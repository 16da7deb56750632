using System.Text.RegularExpressions;

namespace NhsStandards.EndToEnd.Tests.Running;

/// <summary>A build, with our diagnostics in its output.</summary>
public sealed partial record BuildResult(CommandResult Command, IReadOnlyList<Reported> Warnings, IReadOnlyList<Reported> Errors)
{
    public static BuildResult Of(CommandResult command, string folder)
    {
        var matches = Pattern().Matches(command.Output);
        return new BuildResult(command, Of(matches, "warning", folder), Of(matches, "error", folder));
    }

    private static List<Reported> Of(IEnumerable<Match> matches, string level, string folder) =>
    [
        .. matches
            .Where(match => match.Groups["level"].Value == level)
            .Select(match => new Reported(Path.GetRelativePath(folder, match.Groups["path"].Value), int.Parse(match.Groups["line"].Value), match.Groups["rule"].Value))
            .Distinct()
            .OrderBy(reported => reported.Path, StringComparer.Ordinal)
            .ThenBy(reported => reported.Line)
            .ThenBy(reported => reported.Rule, StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^\s*(?<path>[^\r\n(]+)\((?<line>\d+),\d+\): (?<level>warning|error) (?<rule>NHS\d{4}): ", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
