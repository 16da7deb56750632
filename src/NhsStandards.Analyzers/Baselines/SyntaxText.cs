using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.Baselines;

/// <summary>The text of syntax as formatting cannot change it.</summary>
internal static class SyntaxText
{
    /// <summary>The tokens of a statement or declaration without those of statements and members in it, which are places of their own.</summary>
    public static IEnumerable<SyntaxToken> TokensOf(SyntaxNode unit) =>
        unit.DescendantTokens(node => node == unit || node is not (StatementSyntax or MemberDeclarationSyntax));

    public static void Append(StringBuilder text, SyntaxNode unit, int before)
    {
        foreach (var token in TokensOf(unit))
        {
            if (token.SpanStart >= before)
                break;
            Append(text, token);
        }
    }

    /// <summary>A text over several lines counts without its indentation and line ends.</summary>
    public static void Append(StringBuilder text, SyntaxToken token)
    {
        var isIndentation = false;
        foreach (var character in token.Text)
        {
            if (character is '\r' or '\n')
            {
                isIndentation = true;
            }
            else if (!isIndentation || !char.IsWhiteSpace(character))
            {
                isIndentation = false;
                text.Append(character);
            }
        }

        text.Append(' ');
    }
}
