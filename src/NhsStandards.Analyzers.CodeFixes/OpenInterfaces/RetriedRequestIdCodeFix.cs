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

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (RepeatedStatement(node) is not { } repeated)
            return Task.CompletedTask;
        if (node is IdentifierNameSyntax variable)
        {
            return DeclarationOf(variable, repeated) is { } declaration
                ? OfferAsync(context, diagnostic, Title, cancellation => ChangeAsync(context.Document, repeated, declaration.WithoutTrivia(), editor => editor.RemoveNode(declaration), cancellation))
                : Task.CompletedTask;
        }

        return CreationIn(node) is { } made
            ? OfferAsync(
                context,
                diagnostic,
                Title,
                cancellation => ChangeAsync(
                    context.Document,
                    repeated,
                    SyntaxFactory.ParseStatement($"var requestId = {made.WithoutTrivia()};"),
                    editor => editor.ReplaceNode(made, SyntaxFactory.IdentifierName("requestId").WithTriviaFrom(made)),
                    cancellation))
            : Task.CompletedTask;
    }

    private static async Task<Document> ChangeAsync(Document document, StatementSyntax repeated, StatementSyntax before, System.Action<DocumentEditor> change, CancellationToken cancellation)
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
