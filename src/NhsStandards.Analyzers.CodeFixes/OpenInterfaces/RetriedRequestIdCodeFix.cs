using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace NhsStandards.Analyzers.CodeFixes.OpenInterfaces;

/// <summary>Makes the UUID before the loop or before the call of the retry policy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetriedRequestIdCodeFix))]
[Shared]
public sealed class RetriedRequestIdCodeFix : StandardsCodeFix
{
    private const string Title = "Make the UUID before the retry";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS2005");

    /// <summary>One after the other, since each takes a name that must be free for it.</summary>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static async (context, document, diagnostics) => await MoveAllAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (await MoveAsync(context.Document, node, context.CancellationToken).ConfigureAwait(false) is { } changed)
            await OfferAsync(context, diagnostic, Title, _ => Task.FromResult(changed)).ConfigureAwait(false);
    }

    private static async Task<Document> MoveAllAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return document;
        var values = diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)).ToList();
        document = document.WithSyntaxRoot(root.TrackNodes(values));
        foreach (var value in values)
        {
            root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            if (root?.GetCurrentNode(value) is { } current
                && await MoveAsync(document, current, cancellation).ConfigureAwait(false) is { } changed
                && !await CompilerErrors.AreAddedAsync(document, changed, cancellation).ConfigureAwait(false))
            {
                document = changed;
            }
        }

        return document;
    }

    private static Task<Document?> MoveAsync(Document document, SyntaxNode value, CancellationToken cancellation)
    {
        if (RepeatedStatement(value) is { } repeated)
        {
            if (value is IdentifierNameSyntax variable)
            {
                if (DeclarationOf(variable, repeated) is { } declaration)
                    return ChangeAsync(document, repeated, declaration.WithoutTrivia(), editor => editor.RemoveNode(declaration), cancellation);
            }
            else if (CreationIn(value) is { } made)
            {
                var name = FreeName(repeated);
                return ChangeAsync(
                    document,
                    repeated,
                    SyntaxFactory.ParseStatement($"var {name} = {made.WithoutTrivia()};"),
                    editor => editor.ReplaceNode(made, SyntaxFactory.IdentifierName(name).WithTriviaFrom(made)),
                    cancellation);
            }
        }

        return Task.FromResult<Document?>(null);
    }

    /// <summary>A name that nothing in the member has: a variable in a block within would clash too.</summary>
    private static string FreeName(StatementSyntax repeated)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in (repeated.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? (SyntaxNode)repeated).DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
                taken.Add(token.ValueText);
        }

        var name = "requestId";
        for (var number = 2; taken.Contains(name); number++)
            name = $"requestId{number}";
        return name;
    }

    private static async Task<Document?> ChangeAsync(Document document, StatementSyntax repeated, StatementSyntax before, System.Action<DocumentEditor> change, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        editor.InsertBefore(repeated, before.WithLeadingTrivia(Indentation(repeated)).WithTrailingTrivia(EndOfLine(repeated)));
        change(editor);
        return editor.GetChangedDocument();
    }

    private static SyntaxTriviaList Indentation(SyntaxNode statement)
    {
        var before = statement.GetLeadingTrivia();
        return before.Count > 0 && before[before.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(before[before.Count - 1]) : default;
    }

    /// <summary>The end of a line as this file has it.</summary>
    private static SyntaxTriviaList EndOfLine(SyntaxNode statement)
    {
        foreach (var trivia in statement.GetTrailingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                return SyntaxFactory.TriviaList(trivia);
        }

        return SyntaxFactory.TriviaList(SyntaxFactory.ElasticLineFeed);
    }

    private static LocalDeclarationStatementSyntax? DeclarationOf(IdentifierNameSyntax variable, StatementSyntax repeated)
    {
        foreach (var node in repeated.DescendantNodes())
        {
            if (node is LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } declaration && variables[0].Identifier.ValueText == variable.Identifier.ValueText)
                return declaration;
        }

        return null;
    }

    private static InvocationExpressionSyntax? CreationIn(SyntaxNode value)
    {
        foreach (var node in value.DescendantNodesAndSelf())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "NewGuid" or "CreateVersion7" } } made)
                return made;
        }

        return null;
    }

    /// <summary>The loop around the value, or the statement whose function it is in.</summary>
    private static StatementSyntax? RepeatedStatement(SyntaxNode value)
    {
        for (var current = value.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    return current is StatementSyntax { Parent: BlockSyntax } loop ? loop : null;
                case AnonymousFunctionExpressionSyntax:
                    return current.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax } statement ? statement : null;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
