using System.Text.RegularExpressions;

namespace NhsStandards.Tool.Building;

/// <summary>An error as MSBuild logs it: <c>node&gt;file(line,column): error CODE: text [project]</c>.</summary>
internal sealed partial record BuildError(string Place, string Code, string Text, string Project)
{
    public bool IsFromRestore => Code.StartsWith("NU", StringComparison.Ordinal);

    /// <summary>MSBuild logs each line of an exception that escaped as an error of its own.</summary>
    public bool IsStackFrame => Text.StartsWith("   at ", StringComparison.Ordinal);

    public static BuildError? Parse(string line)
    {
        if (Pattern().Match(line) is not { Success: true } match)
            return null;
        var place = match.Groups["place"].Value.Trim();
        var project = match.Groups["project"].Value;
        return new BuildError(place, match.Groups["code"].Value, match.Groups["text"].Value, project.Length > 0 ? project : place);
    }

    /// <summary>The time-out guards against lines of megabytes; a target framework may follow the project after two colons.</summary>
    [GeneratedRegex(@"^(?:[\d:]+>)?(?<place>.*?) ?: (?:[\w ]+ )?error (?<code>\w*) ?: (?<text>.*?)(?: \[(?<project>[^\[\]]+?)(?:::[^\[\]]*)?\])?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
