using NhsStandards.Checks;

namespace NhsStandards.Tests.Identifiers;

public class NhsNumberTests : IdentifierContract<NhsNumber>
{
    protected override string[] Ordered => ["0101011237", "9000000009", "9990000018", "9990000026", "9990000107"];

    protected override (string, string[]) Spelt =>
        ("9990000018", ["999 000 0018", "999-000-0018", " 9990000018 ", "\t999 000 0018\n", "999-000 0018"]);

    protected override string[] Refused =>
        ["9434756919", "9434765918", "1234567890", "9991234567", "8449303649", "9730010208", "999000001", "99900000180", "999  000 0018", "999.000.0018", "RH802"];

    protected override string Shown(string value) => "*** *** ****";

    [Fact]
    public void Placeholders_of_one_digit_are_refused_though_they_pass_Modulus_11()
    {
        for (var digit = '0'; digit <= '9'; digit++)
        {
            var text = new string(digit, 10);
            Assert.True(Modulus11.IsValid(ulong.Parse(text)));
            Assert.False(NhsNumber.TryParse(text, out _));
            Assert.Contains("placeholder", Assert.Throws<FormatException>(() => NhsNumber.Parse(text)).Message);
        }
    }

    [Theory]
    [InlineData("999000001", "ten digits")]
    [InlineData("9990000019", "check digit is wrong")]
    [InlineData("9991234567", "check value is 10")]
    public void Message_says_what_is_wrong(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => NhsNumber.Parse(text)).Message);

    [Fact]
    public void Digits_and_groups_are_shown_on_request()
    {
#pragma warning disable NHS1002 // The zero in front has to stay, and no synthetic number begins with one; this one is made up.
        var number = NhsNumber.Parse("0101011237");
#pragma warning restore NHS1002
        Assert.Equal("0101011237", number.ToString("D"));
        Assert.Equal("010 101 1237", number.ToString("S"));
        Assert.Equal("0101011237 010 101 1237", $"{number:D} {number:S}");
        Assert.Equal("", default(NhsNumber).ToString("D"));
        Assert.Equal("", default(NhsNumber).ToString("S"));
    }

    [Fact]
    public void Every_valid_number_survives_formatting()
    {
        var random = new Random(20240103);
        var tested = 0;
        while (tested < 100_000)
        {
            var head = (ulong)random.NextInt64(1_000_000_000);
            if (Modulus11.CheckDigit(head) is not (>= 0 and var check))
                continue;
            var text = ((head * 10) + (ulong)check).ToString("D10");
            var number = NhsNumber.Parse(text);
            Assert.Equal(text, number.Value);
            Assert.Equal(number, NhsNumber.Parse(number.ToString("D")));
            Assert.Equal(number, NhsNumber.Parse(number.ToString("S")));
            Assert.Equal("*** *** ****", number.ToString());
            tested++;
        }
    }

    [Theory]
    [InlineData("9990000018", PersonNumberRange.Synthetic, true)]
    [InlineData("4010232137", PersonNumberRange.EnglandWalesIsleOfMan, false)]
    [InlineData("0101011237", PersonNumberRange.Scotland, false)]
    [InlineData("3201234567", PersonNumberRange.NorthernIreland, false)]
    public void Range_is_told(string text, PersonNumberRange range, bool isSynthetic)
    {
        var number = NhsNumber.Parse(text);
        Assert.Equal(range, number.Range);
        Assert.Equal(isSynthetic, number.IsSynthetic);
        Assert.Equal(PersonNumberRange.NotInUse, default(NhsNumber).Range);
    }

    [Fact]
    public void Sequence_that_passes_is_accepted_as_documented() => Assert.True(NhsNumber.TryParse("9876543210", out _));
}
