using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Benchmarks;

/// <summary>Timed runs, each on compilations of its own and on one thread, so that the compiler charges each analyzer with its own work.</summary>
internal static class Runs
{
    /// <summary>The time that each analyzer of the set takes for all subjects.</summary>
    public static async Task<Dictionary<DiagnosticAnalyzer, TimeSpan>> TimesOf(AnalyzerSet set, IReadOnlyList<Subject> subjects)
    {
        var times = set.Analyzers.ToDictionary(analyzer => analyzer, _ => TimeSpan.Zero);
        foreach (var subject in subjects)
        {
            var result = await Analyze(set, subject);
            foreach (var (analyzer, telemetry) in result.AnalyzerTelemetryInfo)
                times[analyzer] += telemetry.ExecutionTime;
        }

        return times;
    }

    /// <summary>The bytes that a set allocates for all subjects, with what the compiler allocates for it.</summary>
    public static async Task<long> AllocationOf(AnalyzerSet set, IReadOnlyList<Subject> subjects)
    {
        long bytes = 0;
        foreach (var subject in subjects)
        {
            var fresh = subject.Fresh();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await Analyze(set, subject, fresh);
            bytes += GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        return bytes;
    }

    /// <summary>The time to bind and emit all subjects in this process: a compile without its generators, files and documentation.</summary>
    public static TimeSpan Compile(IReadOnlyList<Subject> subjects)
    {
        var watch = Stopwatch.StartNew();
        foreach (var subject in subjects)
        {
            using var assembly = new MemoryStream();
            using var symbols = new MemoryStream();
            var template = subject.Template;
            var trees = template.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(SourceText.From(tree.ToString(), Encoding.UTF8), (CSharpParseOptions)tree.Options, tree.FilePath));
            var emitted = CSharpCompilation.Create(template.AssemblyName, trees, template.References, template.Options)
                .Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
            if (!emitted.Success)
                throw new InvalidOperationException($"{subject.Name} does not compile: {emitted.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
        }

        return watch.Elapsed;
    }

    private static Task<AnalysisResult> Analyze(AnalyzerSet set, Subject subject) => Analyze(set, subject, subject.Fresh());

    private static async Task<AnalysisResult> Analyze(AnalyzerSet set, Subject subject, Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(subject.Files.Texts, subject.Files),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true);
        return await compilation
            .WithOptions(compilation.Options.WithSpecificDiagnosticOptions(set.Severities))
            .WithAnalyzers(set.Analyzers, options)
            .GetAnalysisResultAsync(CancellationToken.None);
    }
}
