using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CodeFixes;

/// <summary>Puts the right URI, host, code, format, media type, header or name into the literal and keeps the rest of the text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceInLiteral))]
[Shared]
public sealed class ReplaceInLiteral : StandardsCodeFix
{
    /// <summary>What literals of one kind or another have to escape: a code of a team's own list may have any of them.</summary>
    private static readonly char[] Escaped = ['"', '\\', '{', '}'];

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        "NHS1007",
        "NHS1013",
        "NHS1014",
        "NHS1015",
        "NHS1016",
        "NHS1017",
        "NHS1019",
        "NHS2002",
        "NHS2003",
        "NHS2007",
        "NHS2008",
        "NHS2010",
        "NHS2013",
        "NHS3002");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (diagnostic.Properties.TryGetValue(TextReplacement.Found, out var found)
            && diagnostic.Properties.TryGetValue(TextReplacement.Right, out var right)
            && found is not null
            && right is not null
            && right.IndexOfAny(Escaped) < 0
            && PlaceOf(found, node, diagnostic.Location.SourceSpan) is { } place)
        {
            return OfferAsync(
                context,
                diagnostic,
                $"Use '{right}'",
                async cancellation =>
                {
                    var text = await context.Document.GetTextAsync(cancellation).ConfigureAwait(false);
                    return context.Document.WithText(text.Replace(place, right));
                },
                key: diagnostic.Id);
        }

        return Task.CompletedTask;
    }

    /// <summary>Where the one literal that holds the text has it; nothing where the text is a named constant or is put together.</summary>
    private static TextSpan? PlaceOf(string found, SyntaxNode node, TextSpan span)
    {
        TextSpan? place = null;
        foreach (var token in node.DescendantTokens(span))
        {
            if (!IsText(token) || token.Text.IndexOf(found, StringComparison.Ordinal) is var index && index < 0)
                continue;
            if (place is not null)
                return null;
            place = new(token.SpanStart + index, found.Length);
        }

        return place;
    }

    private static bool IsText(SyntaxToken token) =>
        token.IsKind(SyntaxKind.StringLiteralToken)
        || token.IsKind(SyntaxKind.Utf8StringLiteralToken)
        || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
        || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)
        || token.IsKind(SyntaxKind.Utf8SingleLineRawStringLiteralToken)
        || token.IsKind(SyntaxKind.Utf8MultiLineRawStringLiteralToken)
        || token.IsKind(SyntaxKind.InterpolatedStringTextToken);
}
