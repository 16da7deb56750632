namespace NhsStandards.Tests.Identifiers;

public class ChiNumberTests : IdentifierContract<ChiNumber>
{
    protected override string[] Ordered => ["0101011237", "2902001231", "3112991230"];

    protected override (string, string[]) Spelt => ("0101011237", ["010 101 1237", "010101-1237", " 0101011237\n"]);

    protected override string[] Refused => ["9990000018", "0101011238", "101011237", "1111111111", "0000000000", "3201234567"];

    protected override string Shown(string value) => "*** *** ****";

    [Fact]
    public void Message_says_that_the_date_is_wrong() =>
        Assert.Contains("date of birth", Assert.Throws<FormatException>(() => ChiNumber.Parse("0123456789")).Message);

    [Fact]
    public void Ninth_digit_tells_the_sex()
    {
        Assert.False(ChiNumber.Parse("0101011237").IsFemale);
        Assert.True(ChiNumber.Parse("0101011245").IsFemale);
        Assert.False(default(ChiNumber).IsFemale);
    }

    [Fact]
    public void Date_of_birth_is_compared_without_the_century()
    {
        var number = ChiNumber.Parse("0101011237");
        Assert.True(number.MatchesDateOfBirth(new DateOnly(2001, 1, 1)));
        Assert.True(number.MatchesDateOfBirth(new DateOnly(1901, 1, 1)));
        Assert.False(number.MatchesDateOfBirth(new DateOnly(2001, 1, 2)));
        Assert.False(number.MatchesDateOfBirth(new DateOnly(2001, 2, 1)));
        Assert.False(number.MatchesDateOfBirth(new DateOnly(2002, 1, 1)));
        Assert.False(default(ChiNumber).MatchesDateOfBirth(new DateOnly(2000, 1, 1)));
    }

    [Fact]
    public void Digits_and_groups_are_shown_on_request() =>
        Assert.Equal("0101011237 010 101 1237", $"{ChiNumber.Parse("0101011237"):D} {ChiNumber.Parse("0101011237"):S}");
}
