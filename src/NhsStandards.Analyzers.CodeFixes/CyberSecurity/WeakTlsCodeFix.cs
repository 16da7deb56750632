using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.CyberSecurity;

/// <summary>Leaves the choice of the TLS version to the operating system, which knows the newest.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeakTlsCodeFix))]
[Shared]
public sealed class WeakTlsCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS5006");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (node is not ExpressionSyntax whole || FirstName(whole) is not { Expression: { } type })
            return Task.CompletedTask;
        var systemDefault = type.ToString().EndsWith("SecurityProtocolType", StringComparison.Ordinal) ? "SystemDefault"
            : type.ToString().EndsWith("SslProtocols", StringComparison.Ordinal) ? "None"
            : null;
        // What is added to other flags changes nothing as a default, and an alternative is somebody's decision.
        if (systemDefault is null || whole.Parent is ConditionalExpressionSyntax || (whole.Parent is AssignmentExpressionSyntax assignment && !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)))
            return Task.CompletedTask;
        return OfferReplacementAsync(
            context, diagnostic, "Leave the TLS version to the system", whole, generator => generator.MemberAccessExpression(type.WithoutTrivia(), systemDefault));
    }

    private static MemberAccessExpressionSyntax? FirstName(ExpressionSyntax flags)
    {
        while (flags is BinaryExpressionSyntax binary)
            flags = binary.Left;
        return flags as MemberAccessExpressionSyntax;
    }
}
