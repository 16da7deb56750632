using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using NhsStandards.Analyzers.Tests.Documentation;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.Robustness;

/// <summary>Code as it is while somebody types, merges and generates: real code with parts of it missing, doubled or out of place.</summary>
internal static class OddCode
{
    private static readonly string[] MarkupAndConfiguration = [".cshtml", ".razor", ".html", ".json", ".config"];

    /// <summary>What typing, merging and pasting leave in the wrong places.</summary>
    private static readonly string[] Strewn =
    [
        "{", "}", "(", ")", "[", "]", "<", ">", ";", ",", ".", "?", "??", "?.", "=>", "=", "\"", "\"\"\"", "$\"{", "'", "@", "#if DEBUG\n", "#endif\n", "\n#pragma warning disable NHS1001\n",
        "\0", "\uFEFF", "\u2028", "\uD800", "/*", "*/", "//", "///", "<<<<<<< HEAD\n", "async", "await", "unsafe", "ref", "out", "in", "params", "this", "base", "new", "is", "not", "switch", "with", "when",
        "yield", "file", "record", "extension", "field", "required", "global::", "var", "dynamic", "null", "default", "1e999", "0x", "nameof(", "typeof(", "stackalloc", "delegate*<", "where", "operator", "partial",
    ];

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
        LanguageConstructs.Newest,
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

    /// <summary>Odd files, always the same for a seed: windows of real code, cut, with tokens lost, doubled, swapped or strewn in.</summary>
    public static IReadOnlyList<string> Batch(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Mutate(Window(Pick(random), random), random))];
    }

    /// <summary>Additional files whose ends are missing.</summary>
    public static IReadOnlyList<(string Path, string Content)> TruncatedFiles(int seed)
    {
        var random = new Random(seed);
        return [.. Files.Select(file => (file.Path, Truncate(file.Content, random)))];
    }

    /// <summary>Of three files one is real code of ours and two break rules.</summary>
    private static string Pick(Random random) => random.Next(3) == 0 ? Own[random.Next(Own.Count)] : Subjects[random.Next(Subjects.Count)];

    /// <summary>Some dozens of lines, so that most files begin or end in the middle of something; a short file whole.</summary>
    private static string Window(string text, Random random)
    {
        var lines = text.Split('\n');
        var length = random.Next(20, 80);
        if (lines.Length <= length)
            return text;
        var start = random.Next(3) == 0 ? 0 : random.Next(lines.Length - length);
        return string.Join('\n', lines.Skip(start).Take(length));
    }

    private static string Mutate(string code, Random random) => random.Next(8) switch
    {
        0 => code,
        1 => Truncate(code, random),
        2 => code[random.Next(code.Length + 1)..],
        3 => Rewrite(code, random, token => ""),
        4 => Rewrite(code, random, token => token + " " + token),
        5 => Rewrite(code, random, token => token + " " + Strewn[random.Next(Strewn.Length)] + " "),
        6 => Rewrite(code, random, token => Strewn[random.Next(Strewn.Length)] + " "),
        _ => code.Insert(random.Next(code.Length + 1), Strewn[random.Next(Strewn.Length)]),
    };

    /// <summary>The text up to a random place, which may be within a word, a literal or a directive.</summary>
    private static string Truncate(string text, Random random) => text[..random.Next(text.Length + 1)];

    /// <summary>The text with about every fiftieth token rewritten, and always at least one.</summary>
    private static string Rewrite(string code, Random random, Func<string, string> rewrite)
    {
        var tokens = CSharpSyntaxTree.ParseText(code, SubjectCode.NewestParseOptions).GetRoot().DescendantTokens().ToList();
        var certain = random.Next(tokens.Count);
        var rest = new StringBuilder(code.Length);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i].ToFullString();
            rest.Append(i == certain || random.Next(50) == 0 ? rewrite(token) : token);
        }

        return rest.ToString();
    }

    private static IEnumerable<RulePage.Example> Examples() =>
        RulePage.All().SelectMany(page => page.ExamplesOf("Violation").Concat(page.ExamplesOf("Compliant")));

    private static IEnumerable<string> PathsBelow(string folder, string extension) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*" + extension, SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
}
