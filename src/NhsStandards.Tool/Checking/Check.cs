using NhsStandards.Tool.Building;
using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Checking;

/// <summary>One run of <c>nhs-standards check</c>.</summary>
internal sealed class Check(string path, CheckMode mode)
{
    /// <exception cref="NotCheckedException">The code could not be checked.</exception>
    public async Task<Report> RunAsync(CancellationToken cancellation)
    {
        var code = CheckedCode.At(path);
        using var folder = new TemporaryFolder();
        var build = new DotNetBuild(code, mode, folder.Path);
        await build.RunAsync(cancellation);

        var logs = Directory.GetFiles(build.LogFolder, "*.sarif");
        if (logs.Length == 0)
            throw new NotCheckedException($"'{path}' holds no C# project that could be checked.");
        var findings = FindingSet.Merge(logs.SelectMany(log => CompilerLog.Read(log, code.Root)));
        return new Report(findings.WithSources(code.Root), []);
    }
}
