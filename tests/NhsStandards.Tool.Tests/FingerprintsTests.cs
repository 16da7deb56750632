using NhsStandards.Tool.Findings;

namespace NhsStandards.Tool.Tests;

public sealed class FingerprintsTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("nhs-fingerprints-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Outlives_edits_above_and_of_the_indentation()
    {
        Write("one", "  two = 3;");
        var before = new Fingerprints(new SourceFiles(_root.FullName)).Next(At(line: 2));
        Write("", "one", "one and a half", "\ttwo = 3; ");
        Assert.Equal(before, new Fingerprints(new SourceFiles(_root.FullName)).Next(At(line: 4)));
    }

    [Fact]
    public void Tells_equal_lines_rules_and_files_apart()
    {
        Write("same", "same");
        File.Copy(Path.Combine(_root.FullName, "Code.cs"), Path.Combine(_root.FullName, "Other.cs"));
        var fingerprints = new Fingerprints(new SourceFiles(_root.FullName));
        Finding[] findings = [At(1), At(2), At(1) with { Rule = Sample.RuleOf("NHS3001") }, At(1) with { Path = "Other.cs" }];
        Assert.Equal(findings.Length, findings.Select(fingerprints.Next).Distinct().Count());
    }

    [Fact]
    public void Needs_no_file()
    {
        var fingerprints = new Fingerprints(new SourceFiles(_root.FullName));
        Assert.Equal(32, fingerprints.Next(At(7)).Length);
        Assert.Equal(32, fingerprints.Next(At(7) with { Path = "" }).Length);
    }

    private static Finding At(int line) => Sample.Finding(path: "Code.cs", line: line);

    private void Write(params string[] lines) => File.WriteAllLines(Path.Combine(_root.FullName, "Code.cs"), lines);
}
