using NhsStandards.Tool.Building;
using NhsStandards.Tool.Findings;
using NhsStandards.Tool.Reporting;

namespace NhsStandards.Tool.Checking;

/// <summary>One run of <c>nhs-standards check</c>.</summary>
internal sealed class Check(string path, string? sarifFile, FailOn failOn, CheckMode mode)
{
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="NotCheckedException">The code could not be checked.</exception>
    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellation)
    {
        var code = CheckedCode.At(path);
        using var folder = new TemporaryFolder();
        var build = new DotNetBuild(code, mode, folder.Path);
        await build.RunAsync(cancellation);

        var logs = Directory.GetFiles(build.LogFolder, "*.sarif");
        if (logs.Length == 0)
            throw new NotCheckedException($"'{path}' holds no C# project that could be checked.");
        var findings = FindingSet.Merge(logs.SelectMany(log => CompilerLog.Read(log, code.Root)));

        TextReport.Write(findings, output);
        if (sarifFile is not null)
            SarifReport.Write(findings, code.Root, sarifFile);
        return findings.Fail(failOn) ? ExitCode.Failed : ExitCode.Passed;
    }
}
