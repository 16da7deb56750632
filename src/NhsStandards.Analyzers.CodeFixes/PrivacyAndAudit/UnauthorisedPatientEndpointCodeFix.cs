using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace NhsStandards.Analyzers.CodeFixes.PrivacyAndAudit;

/// <summary>
/// Asks for a known user: <c>[Authorize]</c> on a controller's action, <c>RequireAuthorization()</c> on a mapped endpoint.
/// Not offered where somebody opened the endpoint on purpose, and for pages, hubs and functions, which are guarded otherwise.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnauthorisedPatientEndpointCodeFix))]
[Shared]
public sealed class UnauthorisedPatientEndpointCodeFix : StandardsCodeFix
{
    private const string Title = "Require authorisation";
    private const string Namespace = "Microsoft.AspNetCore.Authorization";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS6012");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null)
            return;
        if (node is MethodDeclarationSyntax method)
        {
            if (model.GetDeclaredSymbol(method, context.CancellationToken) is { } action && IsClosableAction(action))
                await OfferAsync(context, diagnostic, Title, cancellation => AddAttributeAsync(context.Document, method, cancellation)).ConfigureAwait(false);
        }
        else if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } map && OutermostCall(map) is { } chain && !Mentions(chain, "AllowAnonymous"))
        {
            await OfferAsync(context, diagnostic, Title, cancellation => AddCallAsync(context.Document, chain, cancellation)).ConfigureAwait(false);
        }
    }

    private static bool IsClosableAction(IMethodSymbol action)
    {
        foreach (var parameter in action.Parameters)
        {
            foreach (var attribute in parameter.GetAttributes())
            {
                if (attribute.AttributeClass?.Name == "HttpTriggerAttribute")
                    return false;
            }
        }

        return !IsOpened(action) && !IsOpened(action.ContainingType) && IsController(action.ContainingType);
    }

    private static bool IsController(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == "ControllerBase")
                return true;
        }

        return false;
    }

    private static bool IsOpened(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "AllowAnonymousAttribute")
                return true;
        }

        return false;
    }

    private static async Task<Document> AddAttributeAsync(Document document, MethodDeclarationSyntax method, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        editor.AddAttribute(method, SyntaxFactory.Attribute(SyntaxFactory.IdentifierName("Authorize")));
        return await Usings.AddAsync(editor.GetChangedDocument(), Namespace, cancellation).ConfigureAwait(false);
    }

    private static async Task<Document> AddCallAsync(Document document, InvocationExpressionSyntax chain, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var guarded = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, chain.WithoutTrivia(), SyntaxFactory.IdentifierName("RequireAuthorization")));
        editor.ReplaceNode(chain, guarded.WithTriviaFrom(chain));
        return await Usings.AddAsync(editor.GetChangedDocument(), "Microsoft.AspNetCore.Builder", cancellation).ConfigureAwait(false);
    }

    private static InvocationExpressionSyntax OutermostCall(InvocationExpressionSyntax map)
    {
        while (map.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer })
            map = outer;
        return map;
    }

    private static bool Mentions(InvocationExpressionSyntax chain, string name)
    {
        for (ExpressionSyntax current = chain; current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }; current = access.Expression)
        {
            if (access.Name.Identifier.ValueText == name)
                return true;
        }

        return false;
    }
}
