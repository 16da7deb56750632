using NhsStandards.Checks;
using NhsStandards.Tests.Testing;

namespace NhsStandards.Tests.Checks;

public class Modulus11Tests
{
    [Theory]
    [InlineData(9434765919)]
    [InlineData(9434765870)]
    [InlineData(4010232137)]
    [InlineData(9000000009)]
    [InlineData(9000000017)]
    [InlineData(9000000025)]
    [InlineData(9000000033)]
    [InlineData(9111231130)]
    [InlineData(9876543210)]
    [InlineData(123456789)]
    [InlineData(101011237)]
    [InlineData(3201234567)]
    public void Issued_check_digits_are_valid(ulong number) => Assert.True(Modulus11.IsValid(number));

    [Theory]
    [InlineData(9434756919)]
    [InlineData(9434765918)]
    [InlineData(1234567890)]
    [InlineData(9991234567)]
    [InlineData(8449303649)]
    [InlineData(9730010208)]
    [InlineData(19434765919)]
    [InlineData(ulong.MaxValue)]
    public void Other_numbers_are_not(ulong number) => Assert.False(Modulus11.IsValid(number));

    [Theory]
    [InlineData(943476591, 9)]
    [InlineData(943476587, 0)]
    [InlineData(401023213, 7)]
    [InlineData(943475691, -1)]
    [InlineData(123456789, -1)]
    [InlineData(999123456, -1)]
    [InlineData(0, 0)]
    public void Check_digit_is_computed_or_refused(ulong firstNineDigits, int expected) =>
        Assert.Equal(expected, Modulus11.CheckDigit(firstNineDigits));

    [Fact]
    public void Agrees_with_the_data_dictionary_on_many_numbers()
    {
        var random = new Random(20240101);
        var valid = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var number = (ulong)random.NextInt64(10_000_000_000);
            var expected = ReferenceChecks.Modulus11(number.ToString("D10"));
            Assert.True(expected == Modulus11.IsValid(number), number.ToString("D10"));
            if (expected)
                valid++;
        }

        // One in eleven nine-digit heads has no check digit, and one in ten tails is right: 9.09 per cent.
        Assert.InRange(valid, 17_500, 18_900);
    }

    [Fact]
    public void Every_wrong_digit_and_every_transposition_of_neighbours_is_noticed()
    {
        const string number = "9990000107";
        for (var i = 0; i < 10; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var changed = number[..i] + digit + number[(i + 1)..];
                Assert.Equal(changed == number, Modulus11.IsValid(ulong.Parse(changed)));
            }
        }

        for (var i = 0; i < 9; i++)
        {
            var swapped = number[..i] + number[i + 1] + number[i] + number[(i + 2)..];
            Assert.Equal(swapped == number, Modulus11.IsValid(ulong.Parse(swapped)));
        }
    }
}
