using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NhsStandards.Analyzers.Tests.Testing;

/// <summary>What code under analysis is compiled with.</summary>
internal static class SubjectCode
{
    /// <summary>The frameworks and packages of the project SubjectReferences.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
        [.. File.ReadAllLines(Repository.SubjectReferences).Where(line => line.Length > 0).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The newest version that both tested compilers know.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>All that the compiler under test knows.</summary>
    public static CSharpParseOptions NewestParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    /// <summary>Stands for a package that the tests don't have, by the name of its assembly.</summary>
    public static MetadataReference EmptyAssembly(string name) =>
        CSharpCompilation.Create(name, references: References, options: new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();

    /// <summary>What the SDK imports for a web project.</summary>
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    /// <summary>An assembly that code under analysis may refer to.</summary>
    public static MetadataReference Compile(string name, string code)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code, ParseOptions), CSharpSyntaxTree.ParseText(GlobalUsings, ParseOptions)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new ArgumentException(string.Join('\n', emitted.Diagnostics), nameof(code));
    }
}
