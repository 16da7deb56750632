using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.Robustness;

/// <summary>No analyzer ever throws, whatever is typed, and what it reports does not hang on the order of the compiler's threads.</summary>
public class RobustnessTests
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Odd",
        [Parse(SubjectCode.GlobalUsings, "GlobalUsings")],
        // The repository's own code is about Roslyn.
        SubjectCode.References.AddRange(
            new[] { typeof(Compilation), typeof(CSharpCompilation) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))),
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 5)];

    public static TheoryData<string> Texts { get; } = [.. LanguageConstructs.Texts];

    [Fact]
    public async Task Whole_code_is_reported_alike_on_one_thread_and_on_many() =>
        Assert.NotEmpty(await Report(OddCode.Sources, OddCode.Files));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Truncated_code_breaks_no_analyzer(int seed)
    {
        var random = new Random(seed);
        await Report(
            [.. OddCode.Sample(random).Select(source => OddCode.Truncate(source, random))],
            [.. OddCode.Files.Select(file => (file.Path, OddCode.Truncate(file.Content, random)))]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Missing_tokens_break_no_analyzer(int seed)
    {
        var random = new Random(seed);
        // Which of several declarations an error leaves standing is the compiler's choice, and may differ by thread: only that nothing throws is ours.
        await Report([.. OddCode.Sample(random).Select((source, index) => Parse(OddCode.DeleteTokens(source, random), $"Source{index}"))], [], isConcurrent: true);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Language_constructs_break_no_analyzer(string text) => await Report([LanguageConstructs.With(text)], []);

    /// <summary>Reports on one thread and on many, with new analyzers each time, and fails where they throw or differ.</summary>
    private static async Task<IReadOnlyList<string>> Report(IReadOnlyList<string> sources, IReadOnlyList<(string Path, string Content)> files)
    {
        var trees = sources.Select((source, index) => Parse(source, $"Source{index}")).ToList();
        var concurrent = await Report(trees, files, isConcurrent: true);
        Assert.Equal(await Report(trees, files, isConcurrent: false), concurrent);
        return concurrent;
    }

    private static async Task<IReadOnlyList<string>> Report(IReadOnlyList<SyntaxTree> trees, IReadOnlyList<(string Path, string Content)> files, bool isConcurrent)
    {
        var project = new ProjectFiles(files, []);
        var failures = new ConcurrentBag<string>();
        var compilation = Empty.AddSyntaxTrees(trees).WithOptions(Empty.Options.WithConcurrentBuild(isConcurrent));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(project.Texts, project),
            onAnalyzerException: (exception, analyzer, _) => failures.Add($"{analyzer}: {exception}"),
            concurrentAnalysis: isConcurrent,
            logAnalyzerExecutionTime: false);
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [.. RuleCatalogue.Analyzers.Select(analyzer => (DiagnosticAnalyzer)Activator.CreateInstance(analyzer.GetType())!)];
        var diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.Empty(failures);
        return [.. diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
    }

    private static SyntaxTree Parse(string source, string name) =>
        CSharpSyntaxTree.ParseText(source, SubjectCode.ParseOptions, $"/0/{name}.cs");
}
