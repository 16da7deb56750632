using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.OpenInterfaces;

/// <summary>
/// Puts the text of an error into an OperationOutcome. Only in controllers and their results, which have formatters for FHIR:
/// <c>Results</c> would write it as plain JSON.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IncompleteOutcomeCodeFix))]
[Shared]
public sealed class IncompleteOutcomeCodeFix : StandardsCodeFix
{
    private const string Outcome = "OperationOutcome";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS2009");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (AnswerOf(node, out var code) is not { } answer)
            return;
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model?.GetTypeInfo(answer, context.CancellationToken).Type?.SpecialType != SpecialType.System_String)
            return;
        var name = model.LookupNamespacesAndTypes(answer.SpanStart, name: Outcome).IsEmpty ? "Hl7.Fhir.Model." + Outcome : Outcome;
        var outcome = SyntaxFactory.ParseExpression(
            $"new {name} {{ Issue = {{ new {name}.IssueComponent {{ Severity = {name}.IssueSeverity.Error, Code = {name}.IssueType.{code}, Diagnostics = {answer.WithoutTrivia()} }} }} }}");
        await OfferReplacementAsync(context, diagnostic, "Answer an OperationOutcome", answer, _ => outcome).ConfigureAwait(false);
    }

    /// <summary>The text that is answered, and the code of the issue that goes with the status.</summary>
    private static ExpressionSyntax? AnswerOf(SyntaxNode node, out string code)
    {
        var (name, arguments) = node switch
        {
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax method } call => (method.Identifier.ValueText, call.ArgumentList),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax, Name: var method } } call => (method.Identifier.ValueText, call.ArgumentList),
            ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax type, ArgumentList: { } list } => (type.Identifier.ValueText, list),
            _ => ("", null),
        };
        code = name switch
        {
            "BadRequest" or "BadRequestObjectResult" => "Invalid",
            "NotFound" or "NotFoundObjectResult" => "NotFound",
            "Conflict" or "ConflictObjectResult" => "Conflict",
            "UnprocessableEntity" or "UnprocessableEntityObjectResult" => "Processing",
            _ => "",
        };
        return code.Length > 0 && arguments?.Arguments.Count == 1 ? arguments.Arguments[0].Expression : null;
    }
}
