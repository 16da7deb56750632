using NhsStandards.Tool.Building;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Checking;

/// <summary>One run of <c>nhs-standards check</c>.</summary>
internal sealed class Check(string path, CheckMode mode, string? changedSince = null)
{
    /// <exception cref="NotCheckedException">The code could not be checked.</exception>
    public async Task<Report> RunAsync(CancellationToken cancellation)
    {
        var code = CheckedCode.At(path);
        // First, since a commit that does not exist is found out at once and a build takes long.
        var changed = changedSince is null ? null : await new GitRepository(code.Root).ChangedSinceAsync(changedSince, cancellation);
        using var folder = new TemporaryFolder();
        var build = new DotNetBuild(code, mode, folder.Path);
        await build.RunAsync(cancellation);

        var logs = Directory.GetFiles(build.LogFolder, "*.sarif");
        if (logs.Length == 0)
            throw new NotCheckedException($"'{path}' holds no C# project that could be checked.");
        var findings = FindingSet.Merge(logs.SelectMany(log => CompilerLog.Read(log, code.Root)));
        // Fingerprints count equals in the whole file, so they come before the filter.
        findings = findings.WithSources(code.Root);
        return new Report(changed is null ? findings : findings.Where(finding => IsIn(changed, finding)), []);
    }

    /// <summary>What has no place in a file is no business of any line, and stays.</summary>
    private static bool IsIn(ChangedLines changed, Finding finding) =>
        finding.Path.Length == 0 || changed.Touch(finding.Path, finding.Region.StartLine, finding.Region.EndLine);
}
