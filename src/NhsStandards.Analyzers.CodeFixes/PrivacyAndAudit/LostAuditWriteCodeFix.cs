using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.PrivacyAndAudit;

/// <summary>NHS6009: awaits an audit write that nobody waits for, where the method is asynchronous.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LostAuditWriteCodeFix))]
[Shared]
public sealed class LostAuditWriteCodeFix : StandardsCodeFix
{
    private const string Title = "Await the audit write";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS6009");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call)
            return;
        ExpressionSyntax task = call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } ? configured : call;
        ExpressionSyntax whole = task.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard ? discard : task;
        if (whole.Parent is not ExpressionStatementSyntax)
            return;
        await OfferReplacementAsync(context, diagnostic, Title, whole, _ => SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), task.WithoutTrivia())).ConfigureAwait(false);
    }
}
