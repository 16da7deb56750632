using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace NhsStandards.Analyzers.CodeFixes.PrivacyAndAudit;

/// <summary>
/// NHS6017: answers with a fixed message and the trace id. Offered only where the exception goes somewhere else too, such as
/// a log: otherwise nobody would ever see what went wrong.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExceptionInResponseCodeFix))]
[Shared]
public sealed class ExceptionInResponseCodeFix : StandardsCodeFix
{
    private const string Title = "Answer with a fixed message and the trace id";
    private const string TraceId = "Activity.Current?.TraceId";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS6017");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (node is ExpressionSyntax text && IsUsedElsewhere(text))
            await OfferAsync(context, diagnostic, Title, cancellation => ReplaceAsync(context.Document, text, cancellation)).ConfigureAwait(false);
    }

    /// <summary>Whether the exception is handed to something besides answers: logged or thrown on.</summary>
    private static bool IsUsedElsewhere(ExpressionSyntax text)
    {
        var variable = text.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().FirstOrDefault()?.Identifier.ValueText;
        SyntaxNode? scope = text.FirstAncestorOrSelf<CatchClauseSyntax>()?.Block ?? text.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() as SyntaxNode;
        if (variable is null || scope is null)
            return false;
        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText == variable && !text.Span.Contains(name.Span) && name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } } && called.Name.Identifier.ValueText is var method
                && (method.StartsWith("Log", StringComparison.Ordinal) || method.StartsWith("Track", StringComparison.Ordinal) || method is "Error" or "Fatal" or "Warning" or "Warn" or "Critical"))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<Document> ReplaceAsync(Document document, ExpressionSyntax text, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        if (text.Parent is InterpolationSyntax)
            editor.ReplaceNode(text, SyntaxFactory.ParseExpression(TraceId));
        else
            editor.ReplaceNode(text, SyntaxFactory.ParseExpression("$\"The request failed. Trace id: {" + TraceId + "}\"").WithTriviaFrom(text));
        return await Usings.AddAsync(editor.GetChangedDocument(), "System.Diagnostics", cancellation).ConfigureAwait(false);
    }
}
