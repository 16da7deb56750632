using NhsStandards.Checks;

namespace NhsStandards.Tests.Checks;

public class PersonNumberRangesTests
{
    [Theory]
    [InlineData(0, 99_999_999, PersonNumberRange.NotInUse)]
    [InlineData(100_000_000, 3_112_999_999, PersonNumberRange.Scotland)]
    [InlineData(3_113_000_000, 3_199_999_999, PersonNumberRange.NotInUse)]
    [InlineData(3_200_000_000, 3_999_999_999, PersonNumberRange.NorthernIreland)]
    [InlineData(4_000_000_000, 4_999_999_999, PersonNumberRange.EnglandWalesIsleOfMan)]
    [InlineData(5_000_000_000, 5_999_999_999, PersonNumberRange.InternalTest)]
    [InlineData(6_000_000_000, 7_999_999_999, PersonNumberRange.EnglandWalesIsleOfMan)]
    [InlineData(8_000_000_000, 8_599_999_999, PersonNumberRange.Ireland)]
    [InlineData(8_600_000_000, 8_999_999_999, PersonNumberRange.Spare)]
    [InlineData(9_000_000_000, 9_999_999_999, PersonNumberRange.Synthetic)]
    [InlineData(10_000_000_000, ulong.MaxValue, PersonNumberRange.NotInUse)]
    public void First_and_last_number_are_in_the_range(ulong first, ulong last, PersonNumberRange expected)
    {
        Assert.Equal(expected, PersonNumberRanges.Of(first));
        Assert.Equal(expected, PersonNumberRanges.Of(last));
    }

    [Theory]
    [InlineData(4010232137)]
    [InlineData(6000000000)]
    [InlineData(3201234567)]
    [InlineData(101011237)]
    public void Numbers_of_people_are_live(ulong number) => Assert.True(PersonNumberRanges.IsLive(number));

    [Theory]
    [InlineData(9990000018)]
    [InlineData(5900000000)]
    [InlineData(8000000000)]
    [InlineData(3199999999)]
    [InlineData(123456789)] // In the Scottish range, but 01/23 is no date.
    [InlineData(0)]
    public void Other_numbers_are_not(ulong number) => Assert.False(PersonNumberRanges.IsLive(number));
}
