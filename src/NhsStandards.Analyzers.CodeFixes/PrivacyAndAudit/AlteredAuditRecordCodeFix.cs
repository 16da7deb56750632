using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;

namespace NhsStandards.Analyzers.CodeFixes.PrivacyAndAudit;

/// <summary>NHS6011: makes a property of an audit record init-only, where the solution sets it only while the record is made.</summary>
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
        var editor = await DocumentEditor.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        editor.ReplaceNode(setter, SyntaxFactory.AccessorDeclaration(SyntaxKind.InitAccessorDeclaration, setter.AttributeLists, setter.Modifiers, setter.Body, setter.ExpressionBody).WithSemicolonToken(setter.SemicolonToken).WithTriviaFrom(setter));
        var changed = editor.GetChangedDocument();
        if (!await IsSetLaterAsync(context.Document, changed, node, context.CancellationToken).ConfigureAwait(false))
            await OfferAsync(context, diagnostic, Title, _ => Task.FromResult(changed)).ConfigureAwait(false);
    }

    /// <summary>Whether a document that uses the property compiles only as long as it can be set.</summary>
    private static async Task<bool> IsSetLaterAsync(Document before, Document after, SyntaxNode declaration, CancellationToken cancellation)
    {
        var model = await before.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(declaration, cancellation) is not { } property)
            return true;
        var users = new HashSet<DocumentId>();
        foreach (var reference in await SymbolFinder.FindReferencesAsync(property, before.Project.Solution, cancellation).ConfigureAwait(false))
        {
            // Overrides and implementations in other files are definitions of their own.
            foreach (var syntax in reference.Definition.DeclaringSyntaxReferences)
            {
                if (before.Project.Solution.GetDocumentId(syntax.SyntaxTree) is { } definition)
                    users.Add(definition);
            }

            foreach (var place in reference.Locations)
                users.Add(place.Document.Id);
        }

        return await CompilerErrors.AreAddedAsync(before.Project.Solution, after.Project.Solution, users, cancellation).ConfigureAwait(false);
    }
}
