using NhsStandards.Checks;

namespace NhsStandards.Tests.Checks;

public class OdsCodeTextTests
{
    [Theory]
    [InlineData("RH8")]
    [InlineData("RH802")]
    [InlineData("TAK01")]
    [InlineData("LSP0101")]
    [InlineData("NV701")]
    [InlineData("000AA")]
    [InlineData("Y12345")]
    [InlineData("T99999")]
    [InlineData("89997")]
    [InlineData("G7H8J")]
    [InlineData("ABCDEFGH9")]
    public void Codes_of_all_frames_are_valid(string text) => Assert.True(OdsCodeText.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("RH")]
    [InlineData("rh802")]
    [InlineData("RH 802")]
    [InlineData("RH802 ")]
    [InlineData("RH-802")]
    [InlineData("ÉH802")]
    [InlineData("RH８02")]
    [InlineData("RH802\0")]
    [InlineData("ABCDEFGH90")]
    public void Other_texts_are_not(string text) => Assert.False(OdsCodeText.IsValid(text));

    [Fact]
    public void The_greatest_length_can_be_set()
    {
        Assert.True(OdsCodeText.IsValid("ABCDEFGH9012", 12));
        Assert.False(OdsCodeText.IsValid("RH802", 4));
    }

    [Theory]
    [InlineData("G7H8J", true)]
    [InlineData("A1A1A", true)]
    [InlineData("RH802", false)]
    [InlineData("G7H8", false)]
    [InlineData("G7H8J9", false)]
    [InlineData("g7h8j", false)]
    public void The_form_of_new_codes_is_recognised(string text, bool expected) => Assert.Equal(expected, OdsCodeText.IsAnana(text));
}
