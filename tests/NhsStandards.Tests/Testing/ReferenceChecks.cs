namespace NhsStandards.Tests.Testing;

/// <summary>The checks once more, written from the standards on text, as an oracle for the product's arithmetic.</summary>
internal static class ReferenceChecks
{
    private static readonly int[,] Group =
    {
        { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 },
        { 1, 2, 3, 4, 0, 6, 7, 8, 9, 5 },
        { 2, 3, 4, 0, 1, 7, 8, 9, 5, 6 },
        { 3, 4, 0, 1, 2, 8, 9, 5, 6, 7 },
        { 4, 0, 1, 2, 3, 9, 5, 6, 7, 8 },
        { 5, 9, 8, 7, 6, 0, 4, 3, 2, 1 },
        { 6, 5, 9, 8, 7, 1, 0, 4, 3, 2 },
        { 7, 6, 5, 9, 8, 2, 1, 0, 4, 3 },
        { 8, 7, 6, 5, 9, 3, 2, 1, 0, 4 },
        { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0 },
    };

    /// <summary>NHS Data Dictionary: 11 less the remainder, 11 counts as 0, and 10 is never issued.</summary>
    public static bool Modulus11(string tenDigits)
    {
        var sum = tenDigits.Take(9).Select((digit, index) => (10 - index) * (digit - '0')).Sum();
        var check = 11 - (sum % 11);
        if (check == 11)
            check = 0;
        return check != 10 && check == tenDigits[9] - '0';
    }

    /// <summary>SNOMED CT: the digits from the right, each permuted as often as its position says, multiplied in D5.</summary>
    public static bool Verhoeff(string digits)
    {
        var check = 0;
        for (var position = 0; position < digits.Length; position++)
        {
            var digit = digits[digits.Length - 1 - position] - '0';
            for (var time = 0; time < position % 8; time++)
                digit = "1576283094"[digit] - '0';
            check = Group[check, digit];
        }

        return check == 0;
    }
}
