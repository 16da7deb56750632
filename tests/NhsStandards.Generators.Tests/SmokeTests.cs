using NhsStandards.Generators.Tests.Testing;
namespace NhsStandards.Generators.Tests;
public class SmokeTests
{
    [Fact]
    public void Dump()
    {
        var w = System.Diagnostics.Stopwatch.StartNew();
        var g = Generation.Run(TestFile.ReadAll(Repository.UKCoreJson, "StructureDefinition-*.json"));
        var t1 = w.ElapsedMilliseconds; w.Restart();
        g = Generation.Run(TestFile.ReadAll(Repository.UKCoreJson, "StructureDefinition-*.json"));
        var t2 = w.ElapsedMilliseconds; w.Restart();
        var again = g.RunAgain("class X {}");
        var t3 = w.ElapsedMilliseconds; w.Restart();
        var f = g.CompilerFindings();
        var t4 = w.ElapsedMilliseconds;
        Directory.CreateDirectory("/tmp/out"); foreach (var x in Directory.GetFiles("/tmp/out")) File.Delete(x);
        foreach (var (k, v) in g.Sources) File.WriteAllText("/tmp/out/" + k, v);
        var s = Generation.Run(TestFile.ReadAll(Repository.SampleDefinitions, "*.*"));
        foreach (var (k, v) in s.Sources) File.WriteAllText("/tmp/out/" + k, v);
        File.WriteAllLines("/tmp/out/diag.txt", g.Diagnostics.Concat(s.Diagnostics).Select(d => d.ToString()).Append("exception " + g.Result.Exception).Append($"{t1} {t2} {t3} {t4}").Concat(f.Concat(s.CompilerFindings()).Select(d => d.ToString())));
    }
}
