using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NhsStandards.Analyzers.Baselines;

/// <summary>
/// The place of a finding in C#. It follows from the syntax of the one file alone, so it is the same in every order of analysis,
/// in an editor that analyses one file and in a build.
/// </summary>
internal static class CodePlace
{
    public static FindingPlace Of(SyntaxNode root, TextSpan span)
    {
        var node = root.FindNode(span, findInsideTrivia: true, getInnermostNodeForTie: true);
        var owner = MemberUnits.OwnerOf(node);
        if (MemberUnits.UnitAround(node) is not { } unit)
            return new FindingPlace(MemberName.Of(node), TextOf(owner, span), "", 0);
        var (text, occurrence) = MemberUnits.Of(owner)[unit];
        return new FindingPlace(MemberName.Of(node), text, PositionIn(unit, span), occurrence);
    }

    /// <summary>Of a finding that is about a declaration itself, no more than what it marks.</summary>
    private static string TextOf(SyntaxNode owner, TextSpan span)
    {
        var text = new StringBuilder();
        foreach (var token in SyntaxText.TokensOf(owner))
        {
            if (span.Contains(token.Span))
                SyntaxText.Append(text, token);
        }

        return text.ToString();
    }

    private static string PositionIn(SyntaxNode unit, TextSpan span)
    {
        var index = 0;
        var first = -1;
        var last = -1;
        var offset = 0;
        foreach (var token in SyntaxText.TokensOf(unit))
        {
            if (token.Span.OverlapsWith(span))
            {
                if (first < 0)
                {
                    first = index;
                    offset = Math.Max(0, span.Start - token.SpanStart);
                }

                last = index;
            }

            index++;
        }

        return string.Format(CultureInfo.InvariantCulture, "{0}+{1}-{2}", first, offset, last);
    }
}
