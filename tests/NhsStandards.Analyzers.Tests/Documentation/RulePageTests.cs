using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.Documentation;

/// <summary>Every rule has a page, and what the page shows is so: its examples are compiled and checked by all rules.</summary>
public class RulePageTests
{
    public static TheoryData<string> Rules { get; } = [.. RuleCatalogue.Descriptors.Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_has_a_whole_page(string id)
    {
        var page = RulePage.Read(id);
        Assert.True(page is not null, $"docs/rules/{id}.md is missing");
        foreach (var descriptor in RuleCatalogue.Descriptors.Where(descriptor => descriptor.Id == id))
        {
            Assert.Equal($"# {id}: {descriptor.Title}", page.Heading);
            Assert.EndsWith($"/docs/rules/{id}.md", descriptor.HelpLinkUri);
            Assert.NotEmpty(descriptor.Description.ToString());
        }

        Assert.All(RulePage.Sections, section => Assert.True(page.HasSection(section), $"{id}.md lacks the section '{section}'"));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Violation_is_reported_by_its_rule_only(string id)
    {
        var reported = await Report(RulePage.Read(id)!.ExamplesOf("Violation"), id);
        Assert.NotEmpty(reported);
        Assert.All(reported, diagnostic => Assert.True(diagnostic.Id == id, diagnostic.ToString()));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Compliant_example_is_silent(string id) => Assert.Empty(await Report(RulePage.Read(id)!.ExamplesOf("Compliant"), id));

    /// <summary>What all rules report on the examples of a page, its own also where it is off as installed.</summary>
    private static async Task<ImmutableArray<Diagnostic>> Report(IReadOnlyList<RulePage.Example> examples, string id)
    {
        Assert.NotEmpty(examples);
        var trees = examples.Where(example => example.Language == "csharp")
            .Select((example, index) => CSharpSyntaxTree.ParseText(example.Code, SubjectCode.ParseOptions, $"/0/Example{index}.cs"))
            .Append(CSharpSyntaxTree.ParseText(SubjectCode.GlobalUsings, SubjectCode.ParseOptions, "/0/GlobalUsings.cs"));
        var compilation = CSharpCompilation.Create(
            "Example",
            trees,
            SubjectCode.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        if (RuleCatalogue.Descriptors.Any(descriptor => descriptor.Id == id && !descriptor.IsEnabledByDefault))
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Warn)]));
        if (compilation.GetDiagnostics().Any(diagnostic => diagnostic.Id == "CS8805") || compilation.GetEntryPoint(default) is not null || HasMain(compilation))
            compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var files = FilesOf(examples);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files.Texts, files),
            onAnalyzerException: (exception, analyzer, _) => Assert.Fail($"{analyzer}: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers(RuleCatalogue.Analyzers, options).GetAnalyzerDiagnosticsAsync();
    }

    private static bool HasMain(Compilation compilation) =>
        compilation.GetSymbolsWithName("Main", SymbolFilter.Member).OfType<IMethodSymbol>().Any(method => method.IsStatic);

    /// <summary>The examples that are no C#: additional files, or properties of a project file.</summary>
    private static ProjectFiles FilesOf(IReadOnlyList<RulePage.Example> examples)
    {
        var files = examples.Where(example => example.Title.Length > 0).ToLookup(example => example.Title.EndsWith(".csproj", StringComparison.Ordinal));
        return new ProjectFiles(
            files[false].Select(file => ("/0/" + file.Title, file.Code)),
            files[true].SelectMany(project => XDocument.Parse(project.Code).Descendants("PropertyGroup").Elements())
                .ToDictionary(property => property.Name.LocalName, property => property.Value));
    }
}
