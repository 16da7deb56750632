using System.Globalization;
using NhsStandards.Checks;

namespace NhsStandards.Tests.Checks;

public class ChiDateTests
{
    [Fact]
    public void Agrees_with_the_calendar_on_every_six_digits()
    {
        for (var digits = 0; digits < 1_000_000; digits++)
        {
            var text = digits.ToString("D6", CultureInfo.InvariantCulture);
            var number = ((ulong)digits * 10_000) + 1234;
            var expected = IsDate(text, "19") || IsDate(text, "20");
            if (expected != ChiDate.IsCalendarDate(number))
                Assert.Fail(text + " should be " + (expected ? "a date" : "no date"));
        }
    }

    [Fact]
    public void Parts_are_read() => Assert.Equal((9, 2, 81), (ChiDate.Day(902811234), ChiDate.Month(902811234), ChiDate.YearOfCentury(902811234)));

    [Fact]
    public void More_than_ten_digits_are_no_date() => Assert.False(ChiDate.IsCalendarDate(10101011237));

    private static bool IsDate(string text, string century) =>
        int.TryParse(text[..2], out var day) && int.TryParse(text[2..4], out var month) && int.TryParse(century + text[4..], out var year)
        && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
