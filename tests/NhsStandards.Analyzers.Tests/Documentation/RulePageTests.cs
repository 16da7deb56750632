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
        var reported = await Report(RulePage.Read(id)!.ExamplesOf("Violation"));
        Assert.NotEmpty(reported);
        Assert.All(reported, diagnostic => Assert.True(diagnostic.Id == id, diagnostic.ToString()));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Compliant_example_is_silent(string id) => Assert.Empty(await Report(RulePage.Read(id)!.ExamplesOf("Compliant")));

    private static async Task<ImmutableArray<Diagnostic>> Report(IReadOnlyList<RulePage.Example> examples)
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
        if (compilation.GetDiagnostics().Any(diagnostic => diagnostic.Id == "CS8805") || compilation.GetEntryPoint(default) is not null || HasMain(compilation))
            compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var files = new ExampleFiles(examples);
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
    private sealed class ExampleFiles : AnalyzerConfigOptionsProvider
    {
        private readonly Dictionary<string, string> _properties = [];

        public ExampleFiles(IEnumerable<RulePage.Example> examples)
        {
            var texts = ImmutableArray.CreateBuilder<AdditionalText>();
            foreach (var example in examples.Where(example => example.Title.Length > 0))
            {
                if (example.Title.EndsWith(".csproj", StringComparison.Ordinal))
                {
                    foreach (var property in XDocument.Parse(example.Code).Descendants("PropertyGroup").Elements())
                        _properties["build_property." + property.Name.LocalName] = property.Value;
                }
                else
                {
                    texts.Add(new ExampleFile(example));
                }
            }

            Texts = texts.ToImmutable();
            GlobalOptions = new Options(_properties);
        }

        public ImmutableArray<AdditionalText> Texts { get; }

        public override AnalyzerConfigOptions GlobalOptions { get; }

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(new()
        {
            ["build_metadata.AdditionalFiles.NhsFile"] = textFile.Path.EndsWith(".json", StringComparison.Ordinal) || textFile.Path.EndsWith(".config", StringComparison.Ordinal) ? "Configuration" : "Markup",
        });
    }

    private sealed class ExampleFile(RulePage.Example example) : AdditionalText
    {
        public override string Path => "/0/" + example.Title;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) =>
            Microsoft.CodeAnalysis.Text.SourceText.From(example.Code);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
