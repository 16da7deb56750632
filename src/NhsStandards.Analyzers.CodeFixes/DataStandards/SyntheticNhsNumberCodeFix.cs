using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NhsStandards.Checks;

namespace NhsStandards.Analyzers.CodeFixes.DataStandards;

/// <summary>
/// NHS1002, NHS1003: puts a number that nobody has in the place of one that somebody may have. The same number becomes the same
/// synthetic one wherever it stands, and the old one can't be worked out from it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SyntheticNhsNumberCodeFix))]
[Shared]
public sealed class SyntheticNhsNumberCodeFix : StandardsCodeFix
{
    private const ulong FirstNineDigits = 999_000_000;

    /// <summary>A prime, so that numbers that differ in one digit become different ones.</summary>
    private const ulong Numbers = 9973;

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("NHS1002", "NHS1003");

    private protected override Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node)
    {
        if (node is LiteralExpressionSyntax { Token: var token }
            && token.IsKind(SyntaxKind.StringLiteralToken)
            && PersonNumberText.TryRead(token.ValueText, out var number)
            && token.Text.IndexOf(token.ValueText, StringComparison.Ordinal) is var start and >= 0)
        {
            var synthetic = Written(SyntheticFor(number), token.ValueText);
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Use the synthetic number '{synthetic}'",
                    async cancellation =>
                    {
                        var text = await context.Document.GetTextAsync(cancellation).ConfigureAwait(false);
                        return context.Document.WithText(text.Replace(token.SpanStart + start, synthetic.Length, synthetic));
                    },
                    equivalenceKey: diagnostic.Id),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static ulong SyntheticFor(ulong number)
    {
        for (var index = number / 10 % Numbers; ; index = (index + 1) % Numbers)
        {
            var check = Modulus11.CheckDigit(FirstNineDigits + index);
            if (check >= 0)
                return ((FirstNineDigits + index) * 10) + (ulong)check;
        }
    }

    /// <summary>The number with the spaces or hyphens of the one before.</summary>
    private static string Written(ulong number, string before)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var written = new StringBuilder(before.Length);
        var next = 0;
        foreach (var character in before)
            written.Append(character is >= '0' and <= '9' ? digits[next++] : character);
        return written.ToString();
    }
}
