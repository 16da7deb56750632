using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NhsStandards.Analyzers.CyberSecurity;

namespace NhsStandards.Analyzers.CodeFixes.CyberSecurity;

/// <summary>NHS5009, NHS5010: signs with RS512, and lets the token live for five minutes and have an identifier of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientAssertionCodeFix))]
[Shared]
public sealed class ClientAssertionCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS5009", "NHS5010");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        var value = node is ArgumentSyntax argument ? argument.Expression : node;
        if (diagnostic.Id == "NHS5009")
        {
            return value switch
            {
                MemberAccessExpressionSyntax { Expression: var type, Name: var name } when type.ToString().EndsWith("SecurityAlgorithms", StringComparison.Ordinal) =>
                    OfferReplacementAsync(context, diagnostic, "Sign with RS512", name, generator => generator.IdentifierName("RsaSha512")),
                MemberAccessExpressionSyntax { Expression: var type, Name: var name } when type.ToString().EndsWith("JwsAlgorithm", StringComparison.Ordinal) =>
                    OfferReplacementAsync(context, diagnostic, "Sign with RS512", name, generator => generator.IdentifierName("RS512")),
                _ => Task.CompletedTask,
            };
        }

        if (diagnostic.Properties.ContainsKey(ClientAssertionClaims.Identifier))
            return OfferReplacementAsync(context, diagnostic, "Make a new identifier each time", value, _ => SyntaxFactory.ParseExpression("Guid.NewGuid().ToString()"));
        return AddedTime(value) is { } call
            ? OfferReplacementAsync(
                context, diagnostic, "Let it live for five minutes", call,
                _ => call.WithExpression(((MemberAccessExpressionSyntax)call.Expression).WithName(SyntaxFactory.IdentifierName("AddMinutes"))).WithArgumentList(SyntaxFactory.ParseArgumentList("(5)")))
            : Task.CompletedTask;
    }

    /// <summary>The one call that adds a written number of minutes, hours or days.</summary>
    private static InvocationExpressionSyntax? AddedTime(SyntaxNode value)
    {
        InvocationExpressionSyntax? found = null;
        foreach (var node in value.DescendantNodesAndSelf())
        {
            if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name } } call || !name.StartsWith("Add", StringComparison.Ordinal))
                continue;
            if (found is not null || call.ArgumentList.Arguments.Count != 1 || !call.ArgumentList.Arguments[0].Expression.IsKind(SyntaxKind.NumericLiteralExpression))
                return null;
            found = call;
        }

        return found;
    }
}
