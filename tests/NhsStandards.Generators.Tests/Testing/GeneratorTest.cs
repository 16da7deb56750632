using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Generators.Tests.Testing;

/// <summary>
/// Runs the generator in the test framework that all analyzers and generators share. It fails on any diagnostic of the
/// compiler or the generator that is not marked <c>{|ID:…|}</c> in the code or in a definition.
/// </summary>
internal sealed class GeneratorTest : CSharpSourceGeneratorTest<StructureDefinitionGenerator, DefaultVerifier>
{
    public GeneratorTest(string code, params (string Path, string Text)[] definitions)
    {
        ReferenceAssemblies = new ReferenceAssemblies("none");
        TestState.AdditionalReferences.AddRange(Generation.References);
        TestState.Sources.Add(code);
        var options = new StringBuilder("is_global = true\nbuild_property.RootNamespace = Clinic\n");
        foreach (var (path, text) in definitions)
        {
            TestState.AdditionalFiles.Add((path, SourceText.From(text, Encoding.UTF8)));
            options.Append('[').Append(path).Append("]\nbuild_metadata.AdditionalFiles.NhsFile = Definition\n");
        }

        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", options.ToString()));
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
    }

    /// <summary>Expects exactly this generated file.</summary>
    public GeneratorTest Generates(string hintName, string source)
    {
        TestBehaviors = TestBehaviors.None;
        TestState.GeneratedSources.Add((typeof(StructureDefinitionGenerator), hintName, SourceText.From(source, Encoding.UTF8)));
        return this;
    }

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
}
