using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Tests.Testing;
using NhsStandards.Benchmarks;

// Times our analyzers beside others on the same projects in one run, in rounds that take turns, and each of ours by itself.
// Prints Markdown. With --check it fails where a limit is broken.
const int Rounds = 5;
var check = args.Contains("--check");
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var subjects = Subject.Services();
var idle = new AnalyzerSet("an empty analyzer", [new IdleAnalyzer()]);
var ours = new AnalyzerSet("NhsStandards.Analyzers", RuleCatalogue.Analyzers);
var sdk = Metadata("SdkAnalyzers");
AnalyzerSet[] sets =
[
    idle,
    ours,
    AnalyzerSet.Load("Meziantou.Analyzer", Path.Combine(Metadata("MeziantouAnalyzer"), "analyzers", "dotnet", "roslyn5.9", "cs"), "Meziantou.Analyzer.dll"),
    AnalyzerSet.Load("SonarAnalyzer.CSharp", Path.Combine(Metadata("SonarAnalyzer"), "analyzers"), "SonarAnalyzer.CSharp.dll"),
    AnalyzerSet.Load("SDK analyzers, all enabled", sdk, "Microsoft.CodeAnalysis.NetAnalyzers.dll", isAllEnabled: true)
        .And(AnalyzerSet.Load("", sdk, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll")),
];

if (args is ["--only", var name, ..])
{
    // For a profiler: one analyzer, over and over.
    var alone = new AnalyzerSet(name, [.. ours.Analyzers.Where(analyzer => name == "all" || analyzer.GetType().Name == name)]);
    for (var round = 0; round < 40; round++)
        await Runs.TimesOf(alone, subjects);
    return 0;
}

if (args is ["--allocation"])
{
    // Which analyzer it is that allocates for texts.
    foreach (var analyzer in ours.Analyzers)
        Console.WriteLine($"{await PerText(new AnalyzerSet("", [analyzer]), 5_000),8:0.0} {analyzer.GetType().Name}");
    return 0;
}

var totals = sets.ToDictionary(set => set, _ => new List<double>());
var compiles = new List<double>();
var builds = new List<double>();
var rules = ours.Analyzers.ToDictionary(analyzer => analyzer, _ => new List<double>());
for (var round = 0; round <= Rounds; round++)
{
    var compile = Runs.Compile(subjects).TotalMilliseconds;
    var build = CompilerTask.TimeOf(subjects).TotalMilliseconds;
    if (round > 0)
    {
        compiles.Add(compile);
        builds.Add(build);
    }

    foreach (var set in sets)
    {
        var times = await Runs.TimesOf(set, subjects);
        // The first round warms up.
        if (round == 0)
            continue;
        totals[set].Add(times.Values.Sum(time => time.TotalMilliseconds));
        if (set == ours)
        {
            foreach (var (analyzer, time) in times)
                rules[analyzer].Add(time.TotalMilliseconds);
        }
    }
}

var total = Median(totals[ours]);
var whole = Median(builds);
Console.WriteLine($"{subjects.Count} projects, {subjects.Sum(subject => subject.LineCount)} lines, {Rounds} rounds, medians\n");
Console.WriteLine("| analyzers | count | time, ms | ours as a share of it |\n|---|---:|---:|---:|");
Console.WriteLine($"| the compile itself | | {whole:0} | {total / whole:P1} |");
Console.WriteLine($"| binding and emitting alone | | {Median(compiles):0} | {total / Median(compiles):P1} |");
foreach (var set in sets)
    Console.WriteLine($"| {set.Name} | {set.Analyzers.Length} | {Median(totals[set]):0.0} | {(set == ours || set == idle ? "" : $"{total / Median(totals[set]):P1}")} |");

Console.WriteLine("\n| analyzer | rules | time, ms | share of ours | allocated over an empty one, KiB |\n|---|---|---:|---:|---:|");
await Runs.AllocationOf(idle, subjects);
var baseline = await Runs.AllocationOf(idle, subjects);
var heavy = new List<string>();
foreach (var (analyzer, times) in rules.OrderByDescending(rule => Median(rule.Value)))
{
    var pair = new AnalyzerSet("", [new IdleAnalyzer(), analyzer]);
    var bytes = await Runs.AllocationOf(pair, subjects) - baseline;
    var share = Median(times) / total;
    if (share > 0.05)
        heavy.Add(analyzer.GetType().Name);
    Console.WriteLine($"| {analyzer.GetType().Name} | {string.Join(", ", analyzer.SupportedDiagnostics.Select(descriptor => descriptor.Id).Distinct())} | {Median(times):0.00} | {share:P1} | {bytes / 1024.0:0} |");
}

const int Literals = 10_000;
var perText = await PerText(ours, Literals);
Console.WriteLine($"\nAllocated for an innocent text by all rules: {perText:0.0} bytes");

if (!check)
    return 0;
var broken = new List<string>();
Limit("of the compile", total / whole, 0.10);
Limit("of Meziantou.Analyzer", total / Median(totals[sets[2]]), 0.60);
Limit("of SonarAnalyzer.CSharp", total / Median(totals[sets[3]]), 0.25);
if (perText >= 1)
    broken.Add($"{perText:0.0} bytes are allocated for an innocent text");
Console.WriteLine($"\nabove 5 % of ours: {string.Join(", ", heavy)}");
foreach (var limit in broken)
    Console.Error.WriteLine(limit);
return broken.Count > 0 ? 1 : 0;

// What calls with a text take more than calls with a variable, and more than the compiler itself takes for that.
async Task<double> PerText(AnalyzerSet set, int count)
{
    Subject[] texts = [Subject.Texts(count, areWritten: true)], variables = [Subject.Texts(count, areWritten: false)];
    return (await Least(set.And(idle), texts) - await Least(set.And(idle), variables) - (await Least(idle, texts) - await Least(idle, variables))) / (double)count;
}

// Other threads of the process allocate too: the least of some runs is nearest to the truth.
async Task<long> Least(AnalyzerSet set, IReadOnlyList<Subject> subject)
{
    await Runs.AllocationOf(set, subject);
    var least = long.MaxValue;
    for (var run = 0; run < Rounds; run++)
        least = Math.Min(least, await Runs.AllocationOf(set, subject));
    return least;
}

void Limit(string what, double share, double most)
{
    if (share > most)
        broken.Add($"{share:P1} {what}, where {most:P0} is the most");
}

static double Median(List<double> values)
{
    values.Sort();
    return values[values.Count / 2];
}

static string Metadata(string key) =>
    typeof(AnalyzerSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
