using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
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

    private const int FilesOfBatch = 300;

    /// <summary>More than 3,000 odd files on the newest compiler; on the oldest, whose binder throws at some of them, a part.</summary>
    public static TheoryData<int> Batches { get; } = [.. Enumerable.Range(1, typeof(CSharpCompilation).Assembly.GetName().Version!.Major < 5 ? 3 : 11)];

    public static TheoryData<string> Texts { get; } = [.. LanguageConstructs.Texts];

    [Fact]
    public async Task Whole_code_is_reported_alike_on_one_thread_and_on_many() =>
        Assert.NotEmpty(await Report(OddCode.Sources, OddCode.Files));

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task Odd_files_break_no_analyzer(int batch) => await Report(OddCode.Batch(batch, FilesOfBatch), OddCode.TruncatedFiles(batch));

    [Fact]
    public async Task Newest_constructs_break_no_analyzer() => await Report([LanguageConstructs.Program, LanguageConstructs.Newest], []);

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Language_constructs_break_no_analyzer(string text) => await Report([LanguageConstructs.With(text)], []);

    /// <summary>What is given to itself can be followed for ever, and what is given to itself often, in very many ways.</summary>
    [Theory]
    [InlineData("static readonly System.TimeSpan A = B; static readonly System.TimeSpan B = A; void M(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions o) {", "", "o.ExpireTimeSpan = A;")]
    [InlineData("void M(Microsoft.AspNetCore.Builder.SessionOptions o) {", "", "System.TimeSpan t = t; o.IdleTimeout = t;")]
    [InlineData("void M(Microsoft.AspNetCore.Authentication.AuthenticationProperties p) {", "", "System.DateTime e = e.AddMinutes(5); p.ExpiresUtc = e;")]
    [InlineData("bool M() {", "", "string? s = s?.Trim(); return s.Contains(\"Chrome\");")]
    [InlineData("bool M(string name, string other) { var s = name;", "s = s.Replace(\"a\", \"e\");", "return s == other;")]
    [InlineData("byte[] M(string x) { var c = x;", "c = $\"{c}\\n{x}\";", "return System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(c));")]
    [InlineData("byte[] M(string password, string a) { var t = password;", "t = t + a;", "return System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(t));")]
    [InlineData("string M(string x) { return \"Server=db;Encrypt=false\"", " + x + \";a=b\"", ";")]
    public async Task Circles_and_long_chains_are_left(string start, string repeated, string end)
    {
        const int Times = 1500;
        var code = start + string.Concat(Enumerable.Repeat(repeated + "\n", Times)) + end + " }";
        var watch = Stopwatch.StartNew();
        await Report([LanguageConstructs.Program, $"[NhsStandards.RecordLayer(NhsStandards.RecordLayer.Data)] class Circle {{ {code} }}"], []);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(40));
    }

    /// <summary>Generated and careless code has long methods: none may take minutes, which it does where each line looks at all others.</summary>
    [Theory]
    [InlineData("text = text + given; log.LogInformation(text);")]
    [InlineData("text = text + given; await client.GetStringAsync(text);")]
    [InlineData("await client.GetStringAsync(\"https://pds.clinic.nhs.uk/patients\");")]
    [InlineData("\n#pragma warning disable CS0618\n text = \"Server=CLINIC-SQL01;Encrypt=false\";")]
    [InlineData("{ var nhsNumber = given + text; System.Console.WriteLine(nhsNumber); }")]
    public async Task Long_methods_take_seconds(string line)
    {
        var code = "using System.Net.Http; using Microsoft.Extensions.Logging; class Long(HttpClient client, ILogger<Long> log) { async System.Threading.Tasks.Task Run(string given) { var text = given; "
            + string.Concat(Enumerable.Repeat(line + "\n", 1500)) + " } }";
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(await Report([LanguageConstructs.Program, code], []));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(40));
    }

    /// <summary>
    /// Reports on one thread and on many, with new analyzers each time, and fails where they throw or differ. Compiler 4.8 throws
    /// at some wrong patterns and then leaves code out, on one thread more than on many: what it does not hand to any analyzer
    /// alike is not compared.
    /// </summary>
    private static async Task<IReadOnlyList<string>> Report(IReadOnlyList<string> sources, IReadOnlyList<(string Path, string Content)> files)
    {
        // Every twentieth is generated code by its name.
        var trees = sources.Select((source, index) => Parse(source, index % 20 == 19 ? $"Source{index}.g" : $"Source{index}")).ToList();
        var concurrent = await Report(trees, files, isConcurrent: true);
        var single = await Report(trees, files, isConcurrent: false);
        if (concurrent.Seen.SequenceEqual(single.Seen))
            Assert.Equal(single.Reported, concurrent.Reported);
        return concurrent.Reported;
    }

    private static async Task<(IReadOnlyList<string> Reported, IReadOnlyList<string> Seen)> Report(IReadOnlyList<SyntaxTree> trees, IReadOnlyList<(string Path, string Content)> files, bool isConcurrent)
    {
        var project = new ProjectFiles(files, new() { ["MSBuildProjectName"] = "Odd", ["NhsStandardsFingerprints"] = "true" });
        var failures = new ConcurrentBag<string>();
        var compilation = Empty.AddSyntaxTrees(trees).WithOptions(Empty.Options.WithConcurrentBuild(isConcurrent));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(project.Texts, project),
            onAnalyzerException: (exception, analyzer, _) => failures.Add($"{analyzer}: {exception}"),
            concurrentAnalysis: isConcurrent,
            logAnalyzerExecutionTime: false);
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [new SeenCode(), .. RuleCatalogue.Analyzers.Select(analyzer => (DiagnosticAnalyzer)Activator.CreateInstance(analyzer.GetType())!)];
        ImmutableArray<Diagnostic> diagnostics = [];
        try
        {
            diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        }
        catch (NullReferenceException exception) when (exception.TargetSite?.DeclaringType?.Namespace == "Microsoft.CodeAnalysis.CSharp")
        {
            // The compiler's own; what an analyzer throws is among the failures.
        }

        Assert.Empty(failures);
        return (TextOf(diagnostics.Where(diagnostic => diagnostic.Id != SeenCode.Id)), TextOf(diagnostics.Where(diagnostic => diagnostic.Id == SeenCode.Id)));
    }

    private static List<string> TextOf(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];

    private static SyntaxTree Parse(string source, string name) =>
        CSharpSyntaxTree.ParseText(source, SubjectCode.NewestParseOptions, $"/0/{name}.cs");
}
