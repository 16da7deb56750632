using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NhsStandards.Analyzers.PublicCloud;

namespace NhsStandards.Analyzers.CodeFixes.PublicCloud;

/// <summary>Adds the standard handler to a client, where the project has the package for it. A time limit is the team's to choose.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnboundedDependencyCodeFix))]
[Shared]
public sealed class UnboundedDependencyCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS4006");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        // A chain that goes on may add handlers that the standard one does not get along with.
        if (!diagnostic.Properties.ContainsKey(UnboundedDependency.Unretried)
            || node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Parent: ExpressionStatementSyntax } registration)
        {
            return Task.CompletedTask;
        }

        return OfferAsync(
            context,
            diagnostic,
            "Add the standard resilience handler",
            async cancellation =>
            {
                var root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
                var retried = SyntaxFactory.InvocationExpression(
                    SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, registration.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("AddStandardResilienceHandler")));
                return context.Document.WithSyntaxRoot(root!.ReplaceNode(registration, retried.WithTrailingTrivia(registration.GetTrailingTrivia())));
            });
    }
}
