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

var totals = sets.ToDictionary(set => set, _ => new List<double>());
var compiles = new List<double>();
var rules = ours.Analyzers.ToDictionary(analyzer => analyzer, _ => new List<double>());
for (var round = 0; round <= Rounds; round++)
{
    var compile = Runs.Compile(subjects).TotalMilliseconds;
    if (round > 0)
        compiles.Add(compile);
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
var whole = Median(compiles);
Console.WriteLine($"{subjects.Count} projects, {subjects.Sum(subject => subject.LineCount)} lines, {Rounds} rounds, medians\n");
Console.WriteLine("| analyzers | count | time, ms | ours as a share of it |\n|---|---:|---:|---:|");
Console.WriteLine($"| the compile itself | | {whole:0} | {total / whole:P1} |");
foreach (var set in sets)
    Console.WriteLine($"| {set.Name} | {set.Analyzers.Length} | {Median(totals[set]):0.0} | {(set == ours || set == idle ? "" : $"{total / Median(totals[set]):P1}")} |");

Console.WriteLine("\n| analyzer | rules | time, ms | share of ours | allocated over an empty one, KiB |\n|---|---|---:|---:|---:|");
await Runs.AllocationOf(idle, subjects);
var baseline = await Runs.AllocationOf(idle, subjects);
var heavy = new List<string>();
foreach (var (analyzer, times) in rules.OrderByDescending(rule => Median(rule.Value)))
{
    var pair = new AnalyzerSet("", [new IdleAnalyzer(), analyzer]);
    await Runs.AllocationOf(pair, subjects);
    var bytes = await Runs.AllocationOf(pair, subjects) - baseline;
    var share = Median(times) / total;
    if (share > 0.05)
        heavy.Add(analyzer.GetType().Name);
    Console.WriteLine($"| {analyzer.GetType().Name} | {string.Join(", ", analyzer.SupportedDiagnostics.Select(descriptor => descriptor.Id).Distinct())} | {Median(times):0.00} | {share:P1} | {bytes / 1024.0:0} |");
}

const int Literals = 20_000;
Subject[] innocent = [Subject.InnocentLiterals(Literals)];
await Runs.AllocationOf(ours, innocent);
var perLiteral = (await LeastAllocationOf(ours.And(idle)) - await LeastAllocationOf(idle)) / Literals;
Console.WriteLine($"\nAllocated for each innocent text by all rules, over an empty analyzer: {perLiteral} bytes");

if (!check)
    return 0;
var broken = new List<string>();
Limit("of the compile", total / whole, 0.10);
Limit("of Meziantou.Analyzer", total / Median(totals[sets[2]]), 0.60);
Limit("of SonarAnalyzer.CSharp", total / Median(totals[sets[3]]), 0.25);
if (perLiteral > 0)
    broken.Add($"{perLiteral} bytes are allocated for an innocent text");
Console.WriteLine($"\nabove 5 % of ours: {string.Join(", ", heavy)}");
foreach (var limit in broken)
    Console.Error.WriteLine(limit);
return broken.Count > 0 ? 1 : 0;

// Other threads of the process allocate too: the least of some runs is nearest to the truth.
async Task<long> LeastAllocationOf(AnalyzerSet set)
{
    var least = long.MaxValue;
    for (var run = 0; run < Rounds; run++)
        least = Math.Min(least, await Runs.AllocationOf(set, innocent));
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
