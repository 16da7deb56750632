using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace NhsStandards.Analyzers.CodeFixes.PrivacyAndAudit;

/// <summary>NHS6002: lets a record print its name only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PatientTextCodeFix))]
[Shared]
public sealed class PatientTextCodeFix : StandardsCodeFix
{
    private const string Title = "Print the name of the record only";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS6002");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (node is RecordDeclarationSyntax record)
            await OfferAsync(context, diagnostic, Title, cancellation => OverrideAsync(context.Document, record, cancellation)).ConfigureAwait(false);
    }

    private static async Task<Document> OverrideAsync(Document document, RecordDeclarationSyntax record, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root)
            return document;
        var name = record.TypeParameterList is null ? $"nameof({record.Identifier.Text})" : $"\"{record.Identifier.ValueText}\"";
        var method = SyntaxFactory.ParseMemberDeclaration($"public override string ToString() => {name};")!.WithAdditionalAnnotations(Formatter.Annotation);
        if (record.Members.Count > 0)
            method = method.WithLeadingTrivia(Usings.EndOfLine(root));
        var changed = record.OpenBraceToken.IsKind(SyntaxKind.None)
            ? record.WithSemicolonToken(default).WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken)).WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(record.SemicolonToken.TrailingTrivia))
            : record;
        return document.WithSyntaxRoot(root.ReplaceNode(record, changed.AddMembers(method).WithAdditionalAnnotations(Formatter.Annotation)));
    }
}
