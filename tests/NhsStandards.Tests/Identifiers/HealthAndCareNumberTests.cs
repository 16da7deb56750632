namespace NhsStandards.Tests.Identifiers;

public class HealthAndCareNumberTests : IdentifierContract<HealthAndCareNumber>
{
    protected override string[] Ordered => ["3200000007", "3201234567", "3999999993"];

    protected override (string, string[]) Spelt => ("3201234567", ["320 123 4567", "320-123-4567", " 3201234567 "]);

    protected override string[] Refused => ["9990000018", "0101011237", "3333333333", "3201234568", "4010232137"];

    protected override string Shown(string value) => "*** *** ****";

    [Fact]
    public void Message_says_that_the_range_is_wrong() =>
        Assert.Contains("from 320 000 0000", Assert.Throws<FormatException>(() => HealthAndCareNumber.Parse("9990000018")).Message);

    [Fact]
    public void Digits_and_groups_are_shown_on_request() =>
        Assert.Equal("3201234567 320 123 4567", $"{HealthAndCareNumber.Parse("3201234567"):D} {HealthAndCareNumber.Parse("3201234567"):S}");
}
