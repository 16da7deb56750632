using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace NhsStandards.Analyzers.Tests.Testing;

/// <summary>
/// Tests one rule on code as users write it. <c>[|…|]</c> marks where it must report; code without marks must stay silent.
/// The code must compile; other rules of the same analyzer are switched off.
/// </summary>
internal sealed class RuleTest(string ruleId)
{
    private readonly List<(string Name, string Value)> _properties = [];
    private readonly List<(string Name, string Value)> _options = [];
    private readonly List<(string Path, string Content, string Kind)> _files = [];
    private readonly List<(string Path, string Content)> _sources = [];
    private readonly List<MetadataReference> _references = [];
    private OutputKind _output = OutputKind.DynamicallyLinkedLibrary;
    private bool _allowsCompilerErrors;
    private bool _isAboutSuppressions;

    /// <summary>Sets a compiler-visible MSBuild property.</summary>
    public RuleTest WithProperty(string name, string value)
    {
        _properties.Add((name, value));
        return this;
    }

    /// <summary>Sets an option as an <c>.editorconfig</c> does.</summary>
    public RuleTest WithOption(string name, string value)
    {
        _options.Add((name, value));
        return this;
    }

    /// <summary>Adds an additional file of a kind (<c>Markup</c>, <c>Configuration</c>); marks are allowed in it.</summary>
    public RuleTest WithFile(string path, string content, string kind)
    {
        _files.Add((path, content, kind));
        return this;
    }

    /// <summary>Adds a second C# file; marks are allowed in it.</summary>
    public RuleTest WithSource(string path, string content)
    {
        _sources.Add((path, content));
        return this;
    }

    /// <summary>References an assembly of this name; nothing is in it.</summary>
    public RuleTest WithReference(string assembly)
    {
        _references.Add(SubjectCode.EmptyAssembly(assembly));
        return this;
    }

    /// <summary>Adds a reference to an assembly that is made of this code.</summary>
    public RuleTest WithAssembly(string name, string code)
    {
        _references.Add(SubjectCode.Compile(name, code));
        return this;
    }

    /// <summary>The code has top-level statements.</summary>
    public RuleTest AsProgram()
    {
        _output = OutputKind.ConsoleApplication;
        return this;
    }

    /// <summary>The code is incomplete, as while typing.</summary>
    public RuleTest WithCompilerErrors()
    {
        _allowsCompilerErrors = true;
        return this;
    }

    /// <summary>The rule reports suppressions, and so is not tried with the code under a suppression of its own.</summary>
    public RuleTest AboutSuppressions()
    {
        _isAboutSuppressions = true;
        return this;
    }

    public Task Flags(string code)
    {
        if (!code.Contains("[|") && !code.Contains("{|") && !_files.Exists(file => file.Content.Contains("[|")) && !_sources.Exists(source => source.Content.Contains("[|")))
            throw new ArgumentException("No violation is marked.", nameof(code));
        return Create(code).RunAsync();
    }

    /// <summary>Checks the severity of one finding, marked <c>{|#0:…|}</c>.</summary>
    /// <param name="severity">The severity expected.</param>
    /// <param name="code">The code.</param>
    /// <param name="arguments">What the message is expected to name; not checked where nothing is given.</param>
    public Task FlagsAs(DiagnosticSeverity severity, string code, params string[] arguments)
    {
        var test = Create(code);
        var expected = new DiagnosticResult(ruleId, severity).WithLocation(0);
        test.TestState.ExpectedDiagnostics.Add(arguments.Length == 0 ? expected : expected.WithArguments(arguments));
        return test.RunAsync();
    }

    public Task Allows(string code) => Create(code).RunAsync();

    /// <summary>Checks that the fix, and fix-all in document, project and solution, turn the code into the other.</summary>
    /// <param name="code">The code with marked violations.</param>
    /// <param name="repaired">The code after the fix; marks show violations that remain.</param>
    /// <param name="fix">Which of the offered fixes is applied.</param>
    public Task Fixes(string code, string repaired, int fix = 0)
    {
        var test = Create(code);
        test.FixedState.Sources.Add(("/0/Test0.cs", repaired));
        AddShared(test.FixedState);
        foreach (var (path, content) in _sources)
            test.FixedState.Sources.Add((path, content));
        test.CodeActionIndex = fix;
        return test.RunAsync();
    }

    /// <summary>Checks that the violation is reported and no fix is offered, since none would be safe.</summary>
    public Task OffersNoFix(string code)
    {
        var test = Create(code);
        test.FixedState.Sources.Add(("/0/Test0.cs", code));
        AddShared(test.FixedState);
        foreach (var (path, content) in _sources)
            test.FixedState.Sources.Add((path, content));
        return test.RunAsync();
    }

    private Test Create(string code)
    {
        var test = new Test(ruleId, _output) { ReferenceAssemblies = new ReferenceAssemblies("none") };
        test.TestState.OutputKind = _output;
        test.TestState.AdditionalReferences.AddRange(SubjectCode.References);
        test.TestState.AdditionalReferences.AddRange(_references);
        test.TestState.Sources.Add(("/0/Test0.cs", code));
        AddShared(test.TestState);
        foreach (var (path, content) in _sources)
            test.TestState.Sources.Add((path, content));
        var configuration = new StringBuilder("is_global = true\n");
        foreach (var (name, value) in _properties)
            configuration.Append("build_property.").Append(name).Append(" = ").Append(value).Append('\n');
        foreach (var (name, value) in _options)
            configuration.Append(name).Append(" = ").Append(value).Append('\n');
        foreach (var (path, content, kind) in _files)
        {
            test.TestState.AdditionalFiles.Add((path, content));
            configuration.Append('[').Append(path).Append("]\nbuild_metadata.AdditionalFiles.NhsFile = ").Append(kind).Append('\n');
        }

        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", configuration.ToString()));
        if (_allowsCompilerErrors)
            test.CompilerDiagnostics = CompilerDiagnostics.None;
        if (_isAboutSuppressions)
            test.TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        return test;
    }

    private static void AddShared(SolutionState state) => state.Sources.Add(("/0/GlobalUsings.cs", SubjectCode.GlobalUsings));

    private sealed class Test : CodeFixTest<DefaultVerifier>
    {
        private readonly string _ruleId;
        private readonly OutputKind _output;

        public Test(string ruleId, OutputKind output)
        {
            _ruleId = ruleId;
            _output = output;
            foreach (var descriptor in RuleCatalogue.AnalyzersOf(ruleId).SelectMany(analyzer => analyzer.SupportedDiagnostics))
            {
                if (descriptor.Id != ruleId && !DisabledDiagnostics.Contains(descriptor.Id))
                    DisabledDiagnostics.Add(descriptor.Id);
            }
        }

        public override string Language => LanguageNames.CSharp;

        public override Type SyntaxKindType => typeof(SyntaxKind);

        protected override string DefaultFileExt => "cs";

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => RuleCatalogue.AnalyzersOf(_ruleId);

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => RuleCatalogue.FixesOf(_ruleId);

        protected override DiagnosticDescriptor GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
            analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).First(descriptor => descriptor.Id == _ruleId);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(_output, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

        protected override ParseOptions CreateParseOptions() => SubjectCode.ParseOptions;
    }
}
