using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.CodeFixes.PrivacyAndAudit;

/// <summary>NHS6001, NHS6003: wraps what identifies a patient in <c>Redact()</c>, which keeps the place in the message and hides the value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedactCodeFix))]
[Shared]
public sealed class RedactCodeFix : StandardsCodeFix
{
    private const string Title = "Redact the value";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS6001", "NHS6003");

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
        value = WithTextCalls(value);
        if (!TakesText(value, model, context.CancellationToken))
            return;
        await OfferAsync(context, diagnostic, Title, cancellation => RedactAsync(context.Document, value, cancellation)).ConfigureAwait(false);
    }

    /// <summary>The value with the calls that make text of it, <c>birthDate.ToString("d")</c>: what is redacted has no formats.</summary>
    private static ExpressionSyntax WithTextCalls(ExpressionSyntax value)
    {
        while (value.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == value)
            value = call;
        return value;
    }

    /// <summary>Whether text may stand where the value does: not where a number or date is asked for.</summary>
    private static bool TakesText(ExpressionSyntax value, SemanticModel model, CancellationToken cancellation)
    {
        if (value.Parent is InterpolationSyntax)
            return true;
        if (model.GetTypeInfo(value, cancellation).ConvertedType is { SpecialType: SpecialType.System_String or SpecialType.System_Object })
            return true;
        // A type parameter takes what it is given, unless the call names its type.
        return value.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
            && !NamesTypes(call)
            && model.GetOperation(argument, cancellation) is IArgumentOperation { Parameter.OriginalDefinition.Type.TypeKind: TypeKind.TypeParameter };
    }

    private static bool NamesTypes(InvocationExpressionSyntax call) =>
        (call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression) is GenericNameSyntax;

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
