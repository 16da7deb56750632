using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.CyberSecurity;

/// <summary>Ends a session after 30 minutes without use, where the time is written at the setting. Not where a fixed end is set: twelve hours have to be counted from the sign-in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LongSessionCodeFix))]
[Shared]
public sealed class LongSessionCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS5012");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (node is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax) || node.Parent is not AssignmentExpressionSyntax { Left: var target } || target.ToString() is var name && !(name.EndsWith("ExpireTimeSpan", StringComparison.Ordinal) || name.EndsWith("IdleTimeout", StringComparison.Ordinal)))
            return Task.CompletedTask;
        return OfferReplacementAsync(context, diagnostic, "Use 30 minutes", node, _ => SyntaxFactory.ParseExpression("TimeSpan.FromMinutes(30)"));
    }
}
