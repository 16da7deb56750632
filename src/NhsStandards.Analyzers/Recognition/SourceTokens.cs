using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>
/// The identifiers and texts of a project's source, for what can only be found by name since it may stand in any file. Each file is gone
/// through once, when something first asks, and once more only when it changes.
/// </summary>
internal sealed class SourceTokens
{
    private static readonly ConditionalWeakTable<Compilation, SourceTokens> Cache = new();
    private static readonly ConditionalWeakTable<SyntaxTree, FileTokens> Files = new();

    private readonly List<FileTokens> _files = [];

    private SourceTokens(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
            _files.Add(Files.GetValue(tree, static tree => new FileTokens(tree)));
    }

    public static SourceTokens Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => new SourceTokens(compilation));

    public IReadOnlyList<FileTokens> All => _files;

    /// <summary>Whether an identifier stands anywhere.</summary>
    public bool Has(string name)
    {
        foreach (var file in _files)
        {
            if (file.Names.ContainsKey(name))
                return true;
        }

        return false;
    }

    /// <summary>The places where an identifier stands.</summary>
    public IEnumerable<SyntaxToken> Named(string name)
    {
        foreach (var file in _files)
        {
            if (!file.Names.TryGetValue(name, out var places))
                continue;
            foreach (var token in file.At(places))
                yield return token;
        }
    }
}

/// <summary>The identifiers and texts of one file, with the positions at which each stands.</summary>
/// <remarks>Positions, since a token keeps the whole tree of nodes around it alive.</remarks>
internal sealed class FileTokens
{
    private readonly SyntaxTree _tree;

    public FileTokens(SyntaxTree tree)
    {
        _tree = tree;
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            switch (token.Kind())
            {
                case SyntaxKind.IdentifierToken:
                    Add(Names, token);
                    break;
                case SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken:
                    Add(Texts, token);
                    break;
            }
        }
    }

    public Dictionary<string, List<int>> Names { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<int>> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The tokens at positions that <see cref="Names"/> or <see cref="Texts"/> gives.</summary>
    public IEnumerable<SyntaxToken> At(List<int> places)
    {
        var root = _tree.GetRoot();
        foreach (var place in places)
            yield return root.FindToken(place);
    }

    private static void Add(Dictionary<string, List<int>> tokens, SyntaxToken token)
    {
        if (token.IsMissing)
            return;
        if (!tokens.TryGetValue(token.ValueText, out var places))
            tokens.Add(token.ValueText, places = []);
        places.Add(token.SpanStart);
    }
}
