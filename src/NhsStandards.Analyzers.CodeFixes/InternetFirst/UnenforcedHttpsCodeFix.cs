using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace NhsStandards.Analyzers.CodeFixes.InternetFirst;

/// <summary>
/// Puts <c>UseHsts</c> and <c>UseHttpsRedirection</c> where the pipeline begins: behind the declaration of the application, or
/// behind <c>UseForwardedHeaders</c>, which tells whether the request came by HTTPS. Not where the application is no local.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnenforcedHttpsCodeFix))]
[Shared]
public sealed class UnenforcedHttpsCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS3007");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Run" or "RunAsync", Expression: IdentifierNameSyntax application } } run
            || PlaceFor(run, application.Identifier.ValueText) is not { } place)
        {
            return Task.CompletedTask;
        }

        return OfferAsync(
            context,
            diagnostic,
            "Enforce HTTPS",
            async cancellation =>
            {
                var editor = await DocumentEditor.CreateAsync(context.Document, cancellation).ConfigureAwait(false);
                editor.InsertAfter(place, [Call(place, application, "UseHsts"), Call(place, application, "UseHttpsRedirection")]);
                return editor.GetChangedDocument();
            });
    }

    /// <summary>The statement behind which the pipeline begins.</summary>
    private static SyntaxNode? PlaceFor(SyntaxNode run, string application)
    {
        foreach (var scope in run.Ancestors())
        {
            if (scope is not (BlockSyntax or CompilationUnitSyntax))
                continue;
            SyntaxNode? place = null;
            foreach (var node in scope.ChildNodes())
            {
                var statement = node is GlobalStatementSyntax global ? global.Statement : node;
                if (statement is LocalDeclarationStatementSyntax local ? Declares(local, application) : place is not null && ReadsForwarded(statement, application))
                    place = node;
            }

            if (place is not null)
                return place;
        }

        return null;
    }

    private static bool Declares(LocalDeclarationStatementSyntax declaration, string name)
    {
        foreach (var variable in declaration.Declaration.Variables)
        {
            if (variable.Identifier.ValueText == name)
                return true;
        }

        return false;
    }

    private static bool ReadsForwarded(SyntaxNode statement, string application) =>
        statement is ExpressionStatementSyntax
        {
            Expression: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UseForwardedHeaders", Expression: IdentifierNameSyntax { Identifier.ValueText: var receiver } }
            }
        }
        && receiver == application;

    private static SyntaxNode Call(SyntaxNode place, IdentifierNameSyntax application, string method)
    {
        var statement = SyntaxFactory.ParseStatement(application.Identifier.Text + "." + method + "();").WithLeadingTrivia(IndentationOf(place)).WithTrailingTrivia(place.GetTrailingTrivia());
        return place is GlobalStatementSyntax ? SyntaxFactory.GlobalStatement(statement) : statement;
    }

    private static SyntaxTriviaList IndentationOf(SyntaxNode place)
    {
        var leading = place.GetLeadingTrivia();
        return leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading[leading.Count - 1]) : default;
    }
}
