using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>The whole of a text that is put together by interpolation or <c>+</c>, with a sign in the place of what is not constant.</summary>
internal static class ComposedText
{
    private const string Hole = "\uFFFC";

    /// <summary>The whole text, or <see langword="null"/> where the constant is no piece of another text.</summary>
    public static string? Around(IOperation piece)
    {
        if (piece.Parent is IInterpolatedStringTextOperation { Parent: IInterpolatedStringOperation interpolated })
            return TextOf(interpolated);
        IOperation whole = piece;
        while (whole.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation)
            whole = concatenation;
        if (whole == piece)
            return null;
        var text = new StringBuilder();
        Append(whole, text);
        return text.ToString();
    }

    private static string TextOf(IInterpolatedStringOperation interpolated)
    {
        var text = new StringBuilder();
        foreach (var part in interpolated.Parts)
            text.Append(part is IInterpolatedStringTextOperation constant ? constant.Text.ConstantText() : part is IInterpolationOperation hole ? hole.Expression.ConstantText() ?? Hole : Hole);
        return text.ToString();
    }

    /// <summary>Without recursion to the left: code may add up thousands of texts.</summary>
    private static void Append(IOperation whole, StringBuilder text)
    {
        var pending = new Stack<IOperation>();
        pending.Push(whole);
        while (pending.Count > 0)
        {
            var operand = pending.Pop();
            if (operand.ConstantText() is { } constant)
            {
                text.Append(constant);
            }
            else if (operand is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum)
            {
                pending.Push(sum.RightOperand);
                pending.Push(sum.LeftOperand);
            }
            else
            {
                text.Append(operand is IInterpolatedStringOperation interpolated ? TextOf(interpolated) : Hole);
            }
        }
    }
}
