namespace Northgate.ReferralIntake.Legacy;

/// <summary>From the 2009 code base. Scanned letters are sorted with it.</summary>
public static class NhsNumberChecker
{
    public static bool IsValid(string text) // expect NHS1020
    {
        text = text.Replace(" ", "");
        if (text.Length != 10)
            return false;
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (text[i] - '0') * (10 - i);
        var check = 11 - sum % 11;
        if (check == 11)
            check = 0;
        return check == text[9] - '0';
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("NHS", "NHS6003:Patient-identifiable data in an exception message")] // expect NHS9013
    public static string Require(string text) => text.Length > 0 ? text : throw new ArgumentException("A text is required", nameof(text)); // clean NHS6003

    /// <summary>Book numbers of the patient library share the modulus, nothing else.</summary>
    public static string Mask(string text) => text.Length < 4 ? "***" : new string('*', text.Length - 4) + text[^4..];
}

public static class IsbnChecker
{
    public static bool IsValid(string isbn) // clean NHS1020
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (isbn[i] - '0') * (10 - i);
        var check = (11 - sum % 11) % 11;
        return check == 10 ? isbn[9] == 'X' : isbn[9] - '0' == check;
    }
}

public static class InvoiceNumbers
{
    // Our finance system uses the same kind of check digit.
    public static int CheckDigit(string invoice) // clean NHS1020
    {
        var sum = invoice.Select((c, i) => (c - '0') * (i + 2)).Sum();
        return 11 - sum % 11;
    }
}
