using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace NhsStandards.Analyzers.CodeFixes.CyberSecurity;

/// <summary>Compares in fixed time. Not where a text may be null, or where upper and lower case count as the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VariableTimeComparisonCodeFix))]
[Shared]
public sealed class VariableTimeComparisonCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS5016");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model || Operands(node) is not var (left, right))
            return;
        var isText = model.GetTypeInfo(left, context.CancellationToken).Type?.SpecialType == SpecialType.System_String;
        // Elements that are compared one by one stand in a loop, which would have to go.
        if (!isText && node is BinaryExpressionSyntax)
            return;
        if (isText && (MayBeNull(left, model, context.CancellationToken) || MayBeNull(right, model, context.CancellationToken)))
            return;
        await OfferAsync(
            context,
            diagnostic,
            "Compare in fixed time",
            async cancellation =>
            {
                var editor = await DocumentEditor.CreateAsync(context.Document, cancellation).ConfigureAwait(false);
                editor.ReplaceNode(node, Comparison(left, right, isText, node.IsKind(SyntaxKind.NotEqualsExpression)).WithTriviaFrom(node));
                var changed = await Usings.AddAsync(editor.GetChangedDocument(), "System.Security.Cryptography", cancellation).ConfigureAwait(false);
                return isText ? await Usings.AddAsync(changed, "System.Text", cancellation).ConfigureAwait(false) : changed;
            }).ConfigureAwait(false);
    }

    private static (ExpressionSyntax Left, ExpressionSyntax Right)? Operands(SyntaxNode comparison) => comparison switch
    {
        BinaryExpressionSyntax binary => (binary.Left, binary.Right),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "SequenceEqual" } access, ArgumentList.Arguments: { Count: 1 } arguments }
            => (access.Expression, arguments[0].Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SequenceEqual" }, ArgumentList.Arguments: { Count: 2 } arguments }
            => (arguments[0].Expression, arguments[1].Expression),
        _ => null,
    };

    private static bool MayBeNull(ExpressionSyntax text, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(text, cancellation).Nullability.FlowState != NullableFlowState.NotNull;

    private static ExpressionSyntax Comparison(ExpressionSyntax left, ExpressionSyntax right, bool isText, bool isNegated)
    {
        var call = $"CryptographicOperations.FixedTimeEquals({Bytes(left, isText)}, {Bytes(right, isText)})";
        return SyntaxFactory.ParseExpression(isNegated ? "!" + call : call);
    }

    private static string Bytes(ExpressionSyntax value, bool isText)
    {
        var text = value.WithoutTrivia().ToString();
        return isText ? $"Encoding.UTF8.GetBytes({text})" : text;
    }
}
