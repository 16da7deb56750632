using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes;

internal static class Usings
{
    /// <summary>Adds a using directive where neither the file nor a global using has it; in its place by the alphabet, <c>System</c> first.</summary>
    public static async Task<Document> AddAsync(Document document, string name, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || IsImported(root, model, name))
        {
            return document;
        }

        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(" " + name)).WithTrailingTrivia(EndOfLine(root));
        var index = 0;
        while (index < root.Usings.Count && Precedes(root.Usings[index], name))
            index++;
        if (index == 0)
        {
            // What stands first in the file, such as a comment, stays first.
            var first = root.GetFirstToken(includeZeroWidth: true);
            directive = directive.WithLeadingTrivia(first.LeadingTrivia);
            root = root.ReplaceToken(first, first.WithLeadingTrivia(root.Usings.Count > 0 ? default : SyntaxFactory.TriviaList(EndOfLine(root))));
        }

        return document.WithSyntaxRoot(root.WithUsings(root.Usings.Insert(index, directive)));
    }

    private static bool IsImported(CompilationUnitSyntax root, SemanticModel model, string name)
    {
        foreach (var tree in model.Compilation.SyntaxTrees)
        {
            foreach (var directive in ((CompilationUnitSyntax)tree.GetRoot()).Usings)
            {
                if (directive.Alias is null && directive.Name?.ToString() == name && (tree == root.SyntaxTree || directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
                    return true;
            }
        }

        return false;
    }

    private static bool Precedes(UsingDirectiveSyntax directive, string name)
    {
        if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            return true;
        if (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            return false;
        var other = directive.Name?.ToString() ?? "";
        var isSystem = other == "System" || other.StartsWith("System.", StringComparison.Ordinal);
        var addsSystem = name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
        return isSystem == addsSystem ? string.CompareOrdinal(other, name) < 0 : isSystem;
    }

    /// <summary>The line end that the file uses.</summary>
    public static SyntaxTrivia EndOfLine(CompilationUnitSyntax root)
    {
        foreach (var trivia in root.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                return trivia;
        }

        return SyntaxFactory.LineFeed;
    }
}
