namespace NhsStandards.Tests.Identifiers;

public class OdsCodeTests : IdentifierContract<OdsCode>
{
    protected override string[] Ordered => ["000AA", "G7H8J", "RH8", "RH802", "Y12345"];

    protected override (string, string[]) Spelt => ("RH802", ["rh802", "Rh802", " RH802\n"]);

    protected override string[] Refused => ["RH", "RH 802", "RH-802", "ABCDEFGH90", "ıh802", "RHİ02", "ßH802"];

    protected override string Shown(string value) => value;

    [Fact]
    public void Letter_i_is_the_same_in_every_culture() => Assert.Equal("INI01", OdsCode.Parse("ini01").Value);

    [Theory]
    [InlineData("G7H8J", true)]
    [InlineData("g7h8j", true)]
    [InlineData("RH802", false)]
    public void Form_of_new_codes_is_told(string text, bool expected) => Assert.Equal(expected, OdsCode.Parse(text).IsAnana);

    [Fact]
    public void Empty_code_has_no_form() => Assert.False(default(OdsCode).IsAnana);
}
