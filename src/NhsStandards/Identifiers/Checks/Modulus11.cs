namespace NhsStandards.Checks;

/// <summary>The Modulus 11 check of the NHS Data Dictionary: weights 10 to 2 on the first nine digits.</summary>
internal static class Modulus11
{
    /// <summary>The check value that no single digit can hold: numbers that would need it are not issued.</summary>
    private const int NeverIssued = 10;

    /// <summary>Whether the tenth digit of a number of at most ten digits is its check digit.</summary>
    public static bool IsValid(ulong number) => number <= 9_999_999_999 && CheckDigit(number / 10) == (int)(number % 10);

    /// <summary>The check digit for the first nine digits, or -1 where the number can't be issued.</summary>
    public static int CheckDigit(ulong firstNineDigits)
    {
        var sum = 0;
        for (var weight = 2; weight <= 10; weight++)
        {
            sum += weight * (int)(firstNineDigits % 10);
            firstNineDigits /= 10;
        }

        var check = (11 - (sum % 11)) % 11;
        return check == NeverIssued ? -1 : check;
    }
}
