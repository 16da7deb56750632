using NhsStandards.Baselines;
using NhsStandards.Tool.Building;
using NhsStandards.Tool.Checking;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Baselines;

/// <summary>One run of <c>nhs-standards baseline</c>.</summary>
internal sealed class BaselineRun(string path, string? file, BaselineChange change, string today)
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="NotCheckedException">The code could not be checked, or the baseline not be read.</exception>
    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        var code = CheckedCode.At(path);
        var baseline = file ?? FileFor(code);
        var before = BaselineDocument.Read(baseline);

        using var folder = new TemporaryFolder();
        var build = new DotNetBuild(code, CheckMode.Gate, folder.Path, ("NhsStandardsBaseline", "none"), ("NhsStandardsFingerprints", "true"));
        await build.RunAsync(cancellation);
        var findings = Directory.GetFiles(build.LogFolder, "*.sarif")
            .SelectMany(log => CompilerLog.Read(log, code.Root))
            .Where(finding => !finding.IsSuppressed)
            .ToList();

        var comparison = new BaselineComparison(before, [.. findings.Where(finding => finding.Name is not null).Select(finding => EntryOf(finding, code.Root, baseline))], build.Projects, today);
        var exitCode = change switch
        {
            BaselineChange.Ratchet when comparison.Grown.Count > 0 => Refuse(comparison, output),
            BaselineChange.Prune => Prune(before, comparison, baseline, output),
            _ => Record(before, comparison, baseline, output),
        };
        foreach (var expired in comparison.Expired)
            output.WriteLine($"Past its review date of {expired.Review}, and reported again: {Shown(expired)}");
        var unnamed = findings.Where(finding => finding.Name is null).DistinctBy(finding => (finding.Rule.Id, finding.Path, finding.Region)).Count();
        if (unnamed > 0)
            output.WriteLine($"{Counted(unnamed, "finding")} in published definitions cannot be accepted: correct the definition.");
        return exitCode;
    }

    private static int Refuse(BaselineComparison comparison, TextWriter output)
    {
        foreach (var (rule, was, isNow) in comparison.Grown)
        {
            output.WriteLine($"{rule} has {Counted(isNow, "finding")}, {was} in the baseline.");
            foreach (var entry in comparison.Added.Where(entry => entry.RuleId == rule))
                output.WriteLine($"  New: {Shown(entry)}");
        }

        output.WriteLine("The baseline may only shrink; nothing was written.");
        return ExitCode.Failed;
    }

    private static int Prune(BaselineDocument before, BaselineComparison comparison, string file, TextWriter output)
    {
        var after = before.With(comparison.Kept);
        if (File.Exists(file))
            after.Write(file);
        output.WriteLine($"{Counted(after.Lines.Count, "finding")} in {file}: {comparison.Gone.Count} removed; {comparison.Added.Count} new not recorded.");
        return ExitCode.Passed;
    }

    private static int Record(BaselineDocument before, BaselineComparison comparison, string file, TextWriter output)
    {
        var after = before.With(comparison.Kept.Concat(comparison.Added.Select(BaselineDocument.Line.Of)));
        after.Write(file);
        output.WriteLine($"{Counted(after.Lines.Count, "finding")} in {file}: {comparison.Added.Count} added, {comparison.Gone.Count} removed.");
        return ExitCode.Passed;
    }

    private static BaselineEntry EntryOf(Finding finding, string root, string baseline)
    {
        var name = finding.Name!;
        var isCode = finding.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || finding.Path.Length == 0;
        var place = finding.Path.Length == 0 ? "" : BaselinePath.Of(Path.Combine(root, finding.Path), baseline);
        return new BaselineEntry(finding.Rule.Id, name.Fingerprint, name.Project)
        {
            File = isCode ? null : place,
            Comment = (isCode ? $"{place} {name.Member}" : name.Member).Trim(),
        };
    }

    /// <summary>The next one above, as projects look for it, up to the root of the repository.</summary>
    private static string FileFor(CheckedCode code)
    {
        var own = Path.GetDirectoryName(code.File)!;
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, BaselinePath.FileName);
            if (File.Exists(candidate))
                return candidate;
            if (folder == code.Root)
                break;
        }

        return Path.Combine(own, BaselinePath.FileName);
    }

    private static string Shown(BaselineEntry entry) => $"{entry.RuleId} {entry.Project} {entry.File}{(entry.File is null || entry.Comment.Length == 0 ? "" : " ")}{entry.Comment}";

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
