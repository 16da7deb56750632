using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NhsStandards.Accuracy;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Benchmarks;

/// <summary>A project to be analysed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Template">The project as first compiled; each run gets a copy that shares nothing but the syntax trees.</param>
/// <param name="Files">Its additional files.</param>
internal sealed record Subject(string Name, CSharpCompilation Template, ProjectFiles Files)
{
    /// <summary>The project of a service of the corpus.</summary>
    public string ProjectPath => Repository.PathOf("tests", "Corpus", Name, Name + ".csproj");

    public int LineCount => Template.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);

    /// <summary>The services of the accuracy corpus, without its projects of one file.</summary>
    public static IReadOnlyList<Subject> Services() =>
        [.. Service.All().Select(service => new Subject(service.Name, service.Compile(), service.ProjectFiles)).Where(subject => subject.LineCount > 100)];

    /// <summary>A member that hands out texts that no rule is about, or as often no text at all.</summary>
    public static Subject Texts(int count, bool areWritten)
    {
        var code = new StringBuilder("static class Innocent { public static void Say(string text) {\n");
        for (var i = 0; i < count; i++)
            code.Append("Say(").Append(areWritten ? $"\"Your appointment has been moved to room {i}, please ring us.\"" : "text").Append(");\n");
        var tree = CSharpSyntaxTree.ParseText(code.Append("} }").ToString(), SubjectCode.ParseOptions, "Innocent.cs");
        var compilation = CSharpCompilation.Create("Innocent", [tree], SubjectCode.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return new Subject("Innocent", compilation, new ProjectFiles([], []));
    }

    /// <summary>A compilation that nothing has been asked of but its errors, as when analysis begins.</summary>
    public CSharpCompilation Fresh()
    {
        var fresh = CSharpCompilation.Create(Template.AssemblyName, Template.SyntaxTrees, Template.References, Template.Options);
        _ = fresh.GetDiagnostics();
        return fresh;
    }
}
