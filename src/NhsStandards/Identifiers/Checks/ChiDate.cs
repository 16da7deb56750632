namespace NhsStandards.Checks;

/// <summary>The date of birth that a CHI number begins with, DDMMYY: the century is not written.</summary>
internal static class ChiDate
{
    /// <summary>Day of the month, 1 to 31 in a valid number.</summary>
    public static int Day(ulong number) => (int)(number / 100_000_000);

    /// <summary>Month, 1 to 12 in a valid number.</summary>
    public static int Month(ulong number) => (int)(number / 1_000_000 % 100);

    /// <summary>Year within its century, 0 to 99.</summary>
    public static int YearOfCentury(ulong number) => (int)(number / 10_000 % 100);

    /// <summary>Whether the first six digits are a calendar date in some century.</summary>
    public static bool IsCalendarDate(ulong number)
    {
        if (number > 9_999_999_999)
            return false;
        var month = Month(number);
        var day = Day(number);
        // Every fourth year is a leap year in some century: 2000 was one, though 1900 was not.
        return month is >= 1 and <= 12 && day >= 1 && day <= month switch
        {
            2 => YearOfCentury(number) % 4 == 0 ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };
    }
}
