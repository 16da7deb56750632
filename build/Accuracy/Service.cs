using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Accuracy;

/// <summary>One service of the corpus: a project as a supplier would deliver it, with marks in its files.</summary>
internal sealed class Service
{
    private readonly List<(string Path, string Text)> _sources = [];
    private readonly List<(string Path, string Text)> _files = [];
    private readonly Dictionary<string, string> _properties;
    private readonly Dictionary<string, string> _options = [];
    private readonly IReadOnlyList<string> _assemblies;
    private readonly bool _usesToolkit;

    private Service(string root, string folder)
    {
        Name = Path.GetFileName(folder);
        var marks = new List<Mark>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (path.Split('/').Any(part => part is "bin" or "obj"))
                continue;
            var text = File.ReadAllText(file);
            marks.AddRange(Mark.In(path, text));
            text = Mark.Without(text);
            switch (Path.GetExtension(file))
            {
                case ".cs":
                    _sources.Add((path, text));
                    break;
                case ".editorconfig":
                    ReadOptions(text);
                    _files.Add((path, text));
                    break;
                case ".csproj":
                    break;
                default:
                    _files.Add((path, text));
                    break;
            }
        }

        Marks = marks;
        var project = XDocument.Load(Path.Combine(folder, Name + ".csproj")).Root!;
        var sdk = project.Attribute("Sdk")!.Value;
        _properties = project.Descendants("PropertyGroup").Elements().ToDictionary(property => property.Name.LocalName, property => property.Value);
        if (sdk != "Microsoft.NET.Sdk")
            _properties.TryAdd("OutputType", "Exe");
        _assemblies = [.. project.Descendants("Reference").Select(reference => reference.Attribute("Include")!.Value)];
        _usesToolkit = project.Descendants("ProjectReference").Any();
        _sources.Add(($"{Name}/obj/GlobalUsings.g.cs", GlobalUsings.Of(sdk, project)));
    }

    public string Name { get; }

    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>Lines of C# that are not blank.</summary>
    public int LineCount => _sources.Where(source => !source.Path.EndsWith(".g.cs", StringComparison.Ordinal)).Sum(source => source.Text.Split('\n').Count(line => line.Trim().Length > 0));

    public static IReadOnlyList<Service> All()
    {
        var root = Repository.PathOf("tests", "Corpus");
        return [.. Directory.GetDirectories(root).Where(folder => File.Exists(Path.Combine(folder, Path.GetFileName(folder) + ".csproj"))).Order(StringComparer.Ordinal).Select(folder => new Service(root, folder))];
    }

    /// <summary>What the package hands to the compiler beside the code.</summary>
    public ProjectFiles ProjectFiles => new(_files, _properties, _options);

    /// <summary>The service as the compiler sees it.</summary>
    public CSharpCompilation Compile()
    {
        var nullable = _properties.GetValueOrDefault("Nullable") == "disable" ? NullableContextOptions.Disable : NullableContextOptions.Enable;
        var output = _properties.GetValueOrDefault("OutputType") switch
        {
            "Exe" => OutputKind.ConsoleApplication,
            "WinExe" => OutputKind.WindowsApplication,
            _ => OutputKind.DynamicallyLinkedLibrary,
        };
        return CSharpCompilation.Create(
            Name,
            _sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, SubjectCode.ParseOptions, source.Path)),
            References(),
            new CSharpCompilationOptions(output, allowUnsafe: true, nullableContextOptions: nullable));
    }

    /// <summary>All that the tests know, the toolkit only where the project has it; of an assembly beside the packages only its name.</summary>
    private IEnumerable<MetadataReference> References()
    {
        foreach (var reference in SubjectCode.References)
        {
            if (_usesToolkit || Path.GetFileNameWithoutExtension(reference.Display) != "NhsStandards")
                yield return reference;
        }

        foreach (var assembly in _assemblies)
            yield return SubjectCode.EmptyAssembly(assembly);
    }

    /// <summary>What all rules report, those too that are off by default.</summary>
    /// <exception cref="InvalidOperationException">The service does not compile, or a rule threw.</exception>
    public async Task<ImmutableArray<Diagnostic>> FindingsAsync()
    {
        var compilation = Compile();
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException($"{Name} does not compile: {error}");
        var candidates = RuleCatalogue.Descriptors.Where(descriptor => !descriptor.IsEnabledByDefault).ToDictionary(descriptor => descriptor.Id, _ => ReportDiagnostic.Warn);
        var project = ProjectFiles;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(project.Texts, project),
            onAnalyzerException: (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} threw on {Name}", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return await compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(candidates)).WithAnalyzers(RuleCatalogue.Analyzers, options).GetAnalyzerDiagnosticsAsync();
    }

    private void ReadOptions(string editorConfig)
    {
        foreach (var line in editorConfig.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("nhs_standards.", StringComparison.Ordinal)))
        {
            var equals = line.IndexOf('=');
            _options[line[..equals].Trim()] = line[(equals + 1)..].Trim();
        }
    }
}
