using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using NhsStandards.Analyzers.Tests.Documentation;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.Robustness;

/// <summary>Code as it is while somebody types: real code with its end or some of its tokens missing.</summary>
internal static class OddCode
{
    private static readonly string[] MarkupAndConfiguration = [".cshtml", ".razor", ".html", ".json", ".config"];

    /// <summary>The C# files of the repository: much code that breaks few rules.</summary>
    private static readonly IReadOnlyList<string> Own = [.. PathsBelow("src", ".cs").Select(File.ReadAllText)];

    /// <summary>Code that breaks every rule: the samples, the examples of the rule pages, and all the language's constructs.</summary>
    private static readonly IReadOnlyList<string> Subjects =
    [
        .. PathsBelow("samples", ".cs").Select(File.ReadAllText),
        .. Examples().Where(example => example.Language == "csharp").Select(example => example.Code),
        .. LanguageConstructs.Texts.Select(LanguageConstructs.With),
        LanguageConstructs.Program,
        LanguageConstructs.FileScoped,
    ];

    public static IReadOnlyList<string> Sources { get; } = [.. Own, .. Subjects];

    /// <summary>The markup and configuration of the samples and of the rule pages.</summary>
    public static IReadOnlyList<(string Path, string Content)> Files { get; } =
    [
        .. MarkupAndConfiguration.SelectMany(extension => PathsBelow("samples", extension).Select(path => (path, File.ReadAllText(path)))),
        .. Examples()
            .Where(example => MarkupAndConfiguration.Contains(Path.GetExtension(example.Title)))
            .Select((example, index) => ($"/{index}/{example.Title}", example.Code)),
    ];

    /// <summary>All that breaks rules, and a fifth of the rest.</summary>
    public static IEnumerable<string> Sample(Random random) => Own.Where(_ => random.Next(5) == 0).ToList().Concat(Subjects);

    /// <summary>The text up to a random place, which may be within a word, a literal or a directive.</summary>
    public static string Truncate(string text, Random random) => text[..random.Next(text.Length + 1)];

    /// <summary>The text without about every fiftieth token, and always without at least one.</summary>
    public static string DeleteTokens(string code, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(code, SubjectCode.ParseOptions).GetRoot().DescendantTokens().ToList();
        var certain = random.Next(tokens.Count);
        var rest = new StringBuilder(code.Length);
        for (var i = 0; i < tokens.Count; i++)
            rest.Append(i == certain || random.Next(50) == 0 ? " " : tokens[i].ToFullString());
        return rest.ToString();
    }

    private static IEnumerable<RulePage.Example> Examples() =>
        RulePage.All().SelectMany(page => page.ExamplesOf("Violation").Concat(page.ExamplesOf("Compliant")));

    private static IEnumerable<string> PathsBelow(string folder, string extension) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*" + extension, SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
}
