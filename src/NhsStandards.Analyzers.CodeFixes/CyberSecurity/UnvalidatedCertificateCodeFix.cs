using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace NhsStandards.Analyzers.CodeFixes.CyberSecurity;

/// <summary>
/// Has revocation checked, and removes a callback that accepts any certificate, which leaves the framework's own check. Not
/// where the callback is an argument, a variable or one of two alternatives, and not for databases, whose certificate has to
/// be installed first.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnvalidatedCertificateCodeFix))]
[Shared]
public sealed class UnvalidatedCertificateCodeFix : StandardsCodeFix
{
    private const string RemoveTitle = "Remove the callback";
    private const string CheckTitle = "Check revocation";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS5007");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (node is AssignmentExpressionSyntax setting)
        {
            if (setting.Right is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "NoCheck" } mode })
                return OfferReplacementAsync(context, diagnostic, CheckTitle, mode, generator => generator.IdentifierName("Online"));
            if (setting.Right.IsKind(SyntaxKind.FalseLiteralExpression))
                return OfferReplacementAsync(context, diagnostic, CheckTitle, setting.Right, generator => generator.TrueLiteralExpression());
        }
        else if (Removable(node) is { } removable)
        {
            return OfferAsync(
                context,
                diagnostic,
                RemoveTitle,
                async cancellation =>
                {
                    var editor = await DocumentEditor.CreateAsync(context.Document, cancellation).ConfigureAwait(false);
                    editor.RemoveNode(removable, SyntaxRemoveOptions.KeepUnbalancedDirectives);
                    return editor.GetChangedDocument();
                });
        }

        return Task.CompletedTask;
    }

    /// <summary>The statement or initialiser member that only sets the callback.</summary>
    private static SyntaxNode? Removable(SyntaxNode callback)
    {
        var value = callback;
        while (value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            value = value.Parent;
        if (value.Parent is not AssignmentExpressionSyntax assignment || assignment.Right != value || !IsPlain(assignment.Left))
            return null;
        return assignment.Parent switch
        {
            InitializerExpressionSyntax => assignment,
            ExpressionStatementSyntax { Parent: BlockSyntax } statement => statement,
            ExpressionStatementSyntax { Parent: GlobalStatementSyntax global } => global,
            _ => null,
        };
    }

    /// <summary>Whether the target is a property, and reading the way to it does nothing; a variable without its value may not compile.</summary>
    private static bool IsPlain(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax => target.Parent?.Parent is InitializerExpressionSyntax,
        MemberAccessExpressionSyntax access => IsPath(access.Expression),
        _ => false,
    };

    private static bool IsPath(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsPath(access.Expression),
        _ => false,
    };
}
