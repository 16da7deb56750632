using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Tests.Testing;
using NhsStandards.Baselines;

namespace NhsStandards.Analyzers.Tests.Baselines;

/// <summary>A project whose findings are recorded in a baseline, as the tool does it, and which is analysed against one.</summary>
internal sealed record LegacyProject
{
    private const string Folder = "/src/";
    private const string BaselineFile = Folder + BaselinePath.FileName;

    public string Name { get; init; } = "Clinic";

    public Dictionary<string, string> Code { get; init; } = [];

    public Dictionary<string, string> Files { get; init; } = [];

    public string? Today { get; init; }

    public static LegacyProject Of(string code) => new() { Code = new() { ["Clinic.cs"] = code } };

    public static LegacyProject OfFile(string path, string content) => new() { Code = new() { ["Empty.cs"] = "" }, Files = new() { [path] = content } };

    /// <summary>The lines of a baseline that holds all that is found now.</summary>
    public async Task<IReadOnlyList<string>> RecordAsync()
    {
        var found = await AnalyseAsync(baseline: null, namesFindings: true, isConcurrent: true);
        return [.. found.Select(diagnostic => EntryOf(diagnostic).ToString()).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>What is reported against a baseline: the rule and the line, counted from 1.</summary>
    public async Task<IReadOnlyList<string>> ReportAsync(IEnumerable<string> baseline)
    {
        var lines = string.Join('\n', baseline);
        var concurrent = Shown(await AnalyseAsync(lines, namesFindings: false, isConcurrent: true));
        Assert.Equal(Shown(await AnalyseAsync(lines, namesFindings: false, isConcurrent: false)), concurrent);
        return concurrent;
    }

    private static IReadOnlyList<string> Shown(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan())
            .Zip(diagnostics, (place, diagnostic) => $"{Path.GetFileName(place.Path)}:{place.StartLinePosition.Line + 1} {diagnostic.Id}")
            .Order(StringComparer.Ordinal),
    ];

    private BaselineEntry EntryOf(Diagnostic diagnostic) => new(diagnostic.Id, diagnostic.Properties["NhsFingerprint"]!, Name)
    {
        File = diagnostic.Location.IsInSource ? null : BaselinePath.Of(diagnostic.Location.GetLineSpan().Path, BaselineFile),
        Comment = diagnostic.Properties["NhsMember"]!,
    };

    private async Task<IReadOnlyList<Diagnostic>> AnalyseAsync(string? baseline, bool namesFindings, bool isConcurrent)
    {
        var compilation = CSharpCompilation.Create(
            Name,
            Code.Select(file => CSharpSyntaxTree.ParseText(file.Value, SubjectCode.ParseOptions, Folder + file.Key))
                .Append(CSharpSyntaxTree.ParseText(SubjectCode.GlobalUsings, SubjectCode.ParseOptions, Folder + "GlobalUsings.cs")),
            SubjectCode.References,
            new CSharpCompilationOptions(Code.ContainsKey("Program.cs") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var properties = new Dictionary<string, string> { ["MSBuildProjectName"] = Name };
        if (namesFindings)
            properties["NhsStandardsFingerprints"] = "true";
        if (Today is not null)
            properties["NhsStandardsToday"] = Today;
        var files = Files.Select(file => (Folder + file.Key, file.Value));
        var project = new ProjectFiles(baseline is null ? files : files.Append((BaselineFile, baseline)), properties);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(project.Texts, project),
            onAnalyzerException: (exception, analyzer, _) => Assert.Fail($"{analyzer}: {exception}"),
            isConcurrent,
            logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers(RuleCatalogue.Analyzers, options).GetAnalyzerDiagnosticsAsync();
    }
}
