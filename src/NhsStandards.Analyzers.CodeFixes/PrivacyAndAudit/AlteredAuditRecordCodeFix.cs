using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace NhsStandards.Analyzers.CodeFixes.PrivacyAndAudit;

/// <summary>NHS6011: makes a property of an audit record init-only, where the solution sets it in initialisers only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AlteredAuditRecordCodeFix))]
[Shared]
public sealed class AlteredAuditRecordCodeFix : StandardsCodeFix
{
    private const string Title = "Make it init-only";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS6011");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (node is not PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } || accessors.FirstOrDefault(static accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration)) is not { } setter)
            return;
        if (await IsSetLaterAsync(context, node).ConfigureAwait(false))
            return;
        await OfferReplacementAsync(
            context,
            diagnostic,
            Title,
            setter,
            _ => SyntaxFactory.AccessorDeclaration(SyntaxKind.InitAccessorDeclaration, setter.AttributeLists, setter.Modifiers, setter.Body, setter.ExpressionBody).WithSemicolonToken(setter.SemicolonToken)).ConfigureAwait(false);
    }

    private static async Task<bool> IsSetLaterAsync(CodeFixContext context, SyntaxNode declaration)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } property)
            return true;
        foreach (var reference in await SymbolFinder.FindReferencesAsync(property, context.Document.Project.Solution, context.CancellationToken).ConfigureAwait(false))
        {
            foreach (var place in reference.Locations)
            {
                var root = await place.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
                if (root?.FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true) is { } name && IsSetOutsideInitializer(name))
                    return true;
            }
        }

        return false;
    }

    private static bool IsSetOutsideInitializer(SyntaxNode name)
    {
        var target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == target => assignment.Parent is not InitializerExpressionSyntax,
            PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } => true,
            _ => false,
        };
    }
}
