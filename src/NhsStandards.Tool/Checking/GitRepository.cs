using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace NhsStandards.Tool.Checking;

/// <summary>The repository that code lies in, asked with the user's own git.</summary>
/// <param name="root">Its folder.</param>
internal sealed class GitRepository(string root)
{
    /// <summary>What the working tree changed since a commit, new files that git does not know yet included.</summary>
    /// <exception cref="NotCheckedException">There is no git, no repository, or no such commit.</exception>
    public async Task<ChangedLines> ChangedSinceAsync(string commit, CancellationToken cancellation)
    {
        // All paths as bytes of UTF-8 that are only quoted where they must be; no settings of the user change the form.
        var diff = await RunAsync(commit, cancellation, "-c", "core.quotePath=false", "diff", "-U0", "-M", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--src-prefix=a/", "--dst-prefix=b/", "--end-of-options", commit, "--");
        var changed = ChangedLines.Parse(diff);
        foreach (var path in (await RunAsync(commit, cancellation, "ls-files", "-z", "--others", "--exclude-standard")).Split('\0', StringSplitOptions.RemoveEmptyEntries))
            changed.Add(path);
        return changed;
    }

    private async Task<string> RunAsync(string commit, CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", root, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync(cancellation);
            var output = await git.StandardOutput.ReadToEndAsync(cancellation);
            await git.WaitForExitAsync(cancellation);
            return git.ExitCode == 0
                ? output
                : throw new NotCheckedException($"git cannot tell what changed since '{commit}' in '{root}': {(await errors).Trim()}");
        }
        catch (Win32Exception)
        {
            throw new NotCheckedException("--changed-since needs git, which is not on the path.");
        }
    }
}
