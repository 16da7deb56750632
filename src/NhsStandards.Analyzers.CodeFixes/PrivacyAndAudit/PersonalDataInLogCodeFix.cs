using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace NhsStandards.Analyzers.CodeFixes.PrivacyAndAudit;

/// <summary>Wraps what identifies a patient in <c>Redact()</c>, which keeps the place in the message and hides the value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataInLogCodeFix))]
[Shared]
public sealed class PersonalDataInLogCodeFix : StandardsCodeFix
{
    private const string Title = "Redact the value";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS6001");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        // The value behind a question mark is only there with its question.
        if (node is not ExpressionSyntax value || node is MemberBindingExpressionSyntax || node.Parent is ConditionalAccessExpressionSyntax)
            return;
        if (node.FirstAncestorOrSelf<ArgumentSyntax>() is null && node.FirstAncestorOrSelf<InterpolationSyntax>() is null)
            return;
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
#pragma warning disable RS0030 // A fix has no KnownTypes, and looks one type up when it is asked for.
        if (model?.Compilation.GetTypeByMetadataName("NhsStandards.RedactExtensions") is null)
            return;
#pragma warning restore RS0030
        context.RegisterCodeFix(CodeAction.Create(Title, cancellation => RedactAsync(context.Document, value, cancellation), equivalenceKey: Title), diagnostic);
    }

    private static async Task<Document> RedactAsync(Document document, ExpressionSyntax value, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var receiver = value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            ? value.WithoutTrivia()
            : SyntaxFactory.ParenthesizedExpression(value.WithoutTrivia());
        SyntaxNode redacted = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName("Redact")));
        editor.ReplaceNode(value, redacted.WithTriviaFrom(value));
        return await Usings.AddAsync(editor.GetChangedDocument(), "NhsStandards", cancellation).ConfigureAwait(false);
    }
}
