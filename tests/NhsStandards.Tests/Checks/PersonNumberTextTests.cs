using NhsStandards.Checks;
using NhsStandards.Tests.Testing;

namespace NhsStandards.Tests.Checks;

public class PersonNumberTextTests
{
    [Theory]
    [InlineData("9990000018")]
    [InlineData("999 000 0018")]
    [InlineData("999-000-0018")]
    [InlineData("  999 000 0018\t\r\n")]
    [InlineData("\u00a09990000018\u2003")]
    [InlineData("9 9-9 0-0 0-0 0-1 8")]
    public void Reads_digits_with_single_separators(string text)
    {
        Assert.True(PersonNumberText.TryRead(text, out var number));
        Assert.Equal(9990000018UL, number);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("999000001")]
    [InlineData("99900000180")]
    [InlineData("999  000 0018")]
    [InlineData("999--000-0018")]
    [InlineData("999 -000 0018")]
    [InlineData("-9990000018")]
    [InlineData("9990000018-")]
    [InlineData("999.000.0018")]
    [InlineData("999\u2013000\u20130018")]
    [InlineData("999\u00a0000\u00a00018")]
    [InlineData("999\n000\n0018")]
    [InlineData("999000001X")]
    [InlineData("+999000018")]
    [InlineData("9.99000001E9")]
    [InlineData("9,990,000,018")]
    [InlineData("９９９００００018")]
    [InlineData("٩٩٩٠٠٠٠٠١٨")]
    [InlineData("9990000018\0")]
    [InlineData("\u200b9990000018")]
    [InlineData("\ud83d\ude00")]
    public void Refuses_everything_else(string text)
    {
        Assert.False(PersonNumberText.TryRead(text, out var number));
        Assert.Equal(0UL, number);
    }

    [Fact]
    public void Leading_zeros_count() => Assert.True(PersonNumberText.TryRead("0101011237", out var number) && number == 101011237);

    [Fact]
    public void Huge_text_is_refused()
    {
        Assert.False(PersonNumberText.TryRead(new string('9', 5_000_000), out _));
        Assert.False(PersonNumberText.TryRead(new string(' ', 5_000_000), out _));
    }

    [Fact]
    public void Random_text_is_read_only_where_it_has_ten_digits()
    {
        const string alphabet = "0123456789 -\t٠X";
        var random = new Random(7);
        for (var i = 0; i < 100_000; i++)
        {
            var text = new string(random.GetItems<char>(alphabet, random.Next(16)));
            if (PersonNumberText.TryRead(text, out var number))
                Assert.Equal(number.ToString("D10"), string.Concat(text.Where(char.IsAsciiDigit)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1111111111)]
    [InlineData(9999999999)]
    public void Repeated_digits_are_recognised(ulong number) => Assert.True(PersonNumberText.IsRepeatedDigit(number));

    [Theory]
    [InlineData(1111111112)]
    [InlineData(9990000018)]
    [InlineData(11111111110)]
    [InlineData(111111111)]
    public void Other_numbers_have_no_repeated_digit(ulong number) => Assert.False(PersonNumberText.IsRepeatedDigit(number));

    [Fact]
    public void Nothing_is_allocated() =>
        Assert.Equal(0, Allocations.Of(static () => PersonNumberText.TryRead(" 999 000 0018 ", out _)));
}
