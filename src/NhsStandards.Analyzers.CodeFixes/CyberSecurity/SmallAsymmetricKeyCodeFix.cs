using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NhsStandards.Analyzers.CyberSecurity;

namespace NhsStandards.Analyzers.CodeFixes.CyberSecurity;

/// <summary>Makes new RSA keys of 3072 bits. Not where the size is named elsewhere, nor for DSA, which old systems bind to its size, nor for curves.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SmallAsymmetricKeyCodeFix))]
[Shared]
public sealed class SmallAsymmetricKeyCodeFix : StandardsCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS5003");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        var size = node is ArgumentSyntax argument ? argument.Expression : node;
        return size.IsKind(SyntaxKind.NumericLiteralExpression) && diagnostic.Properties.ContainsKey(SmallAsymmetricKey.Rsa)
            ? OfferReplacementAsync(context, diagnostic, "Use 3072 bits", size, generator => generator.LiteralExpression(3072))
            : Task.CompletedTask;
    }
}
