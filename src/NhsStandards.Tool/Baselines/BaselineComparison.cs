using NhsStandards.Baselines;

namespace NhsStandards.Tool.Baselines;

/// <summary>A baseline beside what is found today, for the projects that were checked; entries of other projects stay as they are.</summary>
internal sealed class BaselineComparison
{
    /// <param name="baseline">The baseline.</param>
    /// <param name="found">What is found, an entry perhaps several times where a project is compiled for several frameworks.</param>
    /// <param name="projects">The projects that were checked.</param>
    /// <param name="today">The day that review dates are compared with; empty where none was given.</param>
    public BaselineComparison(BaselineDocument baseline, IReadOnlyList<BaselineEntry> found, IReadOnlySet<string> projects, string today)
    {
        var now = found.Select(BaselineDocument.Line.Of).DistinctBy(line => line.Key).ToDictionary(line => line.Key);
        var own = baseline.Lines.Where(line => projects.Contains(line.Entry.Project)).ToList();
        var known = own.Select(line => line.Key).ToHashSet();
        var recordedFiles = own.Select(line => line.Key.File).ToHashSet();
        var added = now.Values.Where(line => !known.Contains(line.Key)).OrderBy(line => line.Entry.File, StringComparer.OrdinalIgnoreCase).ToList();
        var kept = baseline.Lines.Except(own).ToList();
        var gone = new List<BaselineDocument.Line>();
        foreach (var line in own)
        {
            if (now.ContainsKey(line.Key))
            {
                kept.Add(line);
            }
            else if (line.Key.File is not null && added.Find(other => other.Key.Fingerprint == line.Key.Fingerprint && !recordedFiles.Contains(other.Key.File)) is { } renamed)
            {
                // The file has another name now.
                added.Remove(renamed);
                var entry = line.Entry with { File = renamed.Entry.File };
                kept.Add(line with { Entry = entry, Text = entry.ToString() });
            }
            else
            {
                gone.Add(line);
            }
        }

        Kept = kept;
        Gone = gone;
        Added = [.. added.Select(line => line.Entry).OrderBy(entry => entry.RuleId, StringComparer.Ordinal).ThenBy(entry => entry.ToString(), StringComparer.Ordinal)];
        Expired = [.. kept.Intersect(own).Select(line => line.Entry).Where(entry => entry.IsExpiredOn(today))];
        Grown =
        [
            .. now.Values
                .Select(line => line.Entry)
                .GroupBy(entry => entry.RuleId, StringComparer.Ordinal)
                .Select(rule => (rule.Key, Was: own.Where(line => line.Entry.RuleId == rule.Key && !line.Entry.IsExpiredOn(today)).DistinctBy(line => line.Key).Count(), IsNow: rule.Count()))
                .Where(rule => rule.IsNow > rule.Was)
                .OrderBy(rule => rule.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the baseline holds and is still found, or was not looked for.</summary>
    public IReadOnlyList<BaselineDocument.Line> Kept { get; }

    /// <summary>What the baseline holds and is no longer found.</summary>
    public IReadOnlyList<BaselineDocument.Line> Gone { get; }

    /// <summary>What is found and not in the baseline.</summary>
    public IReadOnlyList<BaselineEntry> Added { get; }

    /// <summary>What is found, and was accepted up to a day that has passed.</summary>
    public IReadOnlyList<BaselineEntry> Expired { get; }

    /// <summary>The rules that have more findings than the baseline holds.</summary>
    public IReadOnlyList<(string Rule, int Was, int IsNow)> Grown { get; }
}
