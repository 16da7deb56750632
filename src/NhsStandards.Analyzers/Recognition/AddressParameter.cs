using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises texts that end in the middle of an address, where the value of a parameter comes next.</summary>
internal static class AddressParameter
{
    /// <summary>The name of the parameter whose value follows a text such as <c>/patients?nhsNumber=</c>, where it is a person's number.</summary>
    public static string? After(IOperation? text) =>
        NameAfter(text) is { } name && PersonNumber.KindOfName(name) != PersonNumberKind.None ? name : null;

    /// <summary>The name of the parameter whose value follows a text such as <c>/patients?birthdate=</c>.</summary>
    public static string? NameAfter(IOperation? text)
    {
        while (text is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } concatenation)
            text = concatenation.RightOperand;
        if (text?.ConstantValue.Value is not string { Length: > 0 } address || address[address.Length - 1] != '=')
            return null;
        var start = address.Length - 1;
        while (start > 0 && IsNamePart(address[start - 1]))
            start--;
        if (start == 0 || address[start - 1] is not ('?' or '&'))
            return null;
        return address.Substring(start, address.Length - 1 - start);
    }

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.';
}
