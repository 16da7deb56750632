using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Generators.Tests.Testing;

/// <summary>A file given to the compiler.</summary>
internal sealed class TestFile(string path, SourceText? text) : AdditionalText
{
    public TestFile(string path, string text)
        : this(path, SourceText.From(text, Encoding.UTF8))
    {
    }

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text;

    public static TestFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        return new TestFile(path, SourceText.From(stream));
    }

    public static TestFile[] ReadAll(string directory, string pattern) =>
        [.. Directory.GetFiles(directory, pattern).Order(StringComparer.Ordinal).Select(Read)];
}
