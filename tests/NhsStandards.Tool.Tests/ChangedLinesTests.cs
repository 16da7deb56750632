using System.Diagnostics;
using NhsStandards.Tool.Checking;

namespace NhsStandards.Tool.Tests;

public sealed class ChangedLinesTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("nhs-changed-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task Are_those_of_the_working_tree_and_of_new_files()
    {
        Git("init", "-q");
        Write("Ward é 🏥 \"1\".cs", "one\ntwo\nthree\nfour\n");
        Write("Moved.cs", "a\nb\nc\nd\ne\n");
        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "first");
        // An added line that looks like the head of another file.
        Write("Ward é 🏥 \"1\".cs", "one\nTWO\n++ b/Other.cs\nthree\n");
        Git("mv", "Moved.cs", "Renamed.cs");
        Write("New.cs", "x\n");
        var changed = await new GitRepository(_root.FullName).ChangedSinceAsync("HEAD", CancellationToken.None);
        Assert.Equal([false, true, true, false], Enumerable.Range(1, 4).Select(line => changed.Touch("Ward é 🏥 \"1\".cs", line, line)));
        Assert.True(changed.Touch("Ward é 🏥 \"1\".cs", 1, 2));
        Assert.True(changed.Touch("New.cs", 1, 1));
        Assert.False(changed.Touch("Renamed.cs", 1, 5));
        Assert.False(changed.Touch("Other.cs", 1, 9));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--output=stolen")]
    public async Task Commit_that_does_not_exist_is_said_and_never_an_option(string commit)
    {
        Git("init", "-q");
        var exception = await Assert.ThrowsAsync<NotCheckedException>(() => new GitRepository(_root.FullName).ChangedSinceAsync(commit, CancellationToken.None));
        Assert.Contains(commit, exception.Message);
        Assert.False(File.Exists(Path.Combine(_root.FullName, "stolen")));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_root.FullName, name), text);

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", _root.FullName, .. arguments]))!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
