using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.CodeFixes.PrivacyAndAudit;

/// <summary>NHS6005: says no-store in the cache attribute of an endpoint. Keys need a decision about what to use instead.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PersonalDataInCacheCodeFix))]
[Shared]
public sealed class PersonalDataInCacheCodeFix : StandardsCodeFix
{
    private const string Title = "Say no-store";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS6005");

    private protected override async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && attribute.Span == diagnostic.Location.SourceSpan)
            await OfferReplacementAsync(context, diagnostic, Title, attribute, _ => attribute.WithArgumentList(SyntaxFactory.ParseAttributeArgumentList("(NoStore = true)"))).ConfigureAwait(false);
    }
}
