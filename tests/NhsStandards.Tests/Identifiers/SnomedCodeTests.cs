using System.Text.Json;

namespace NhsStandards.Tests.Identifiers;

public class SnomedCodeTests : IdentifierContract<SnomedCode>
{
    protected override string[] Ordered => ["22298006", "73211009", "138875005", "83821000000107", "900000000000207008", "999000011000001104"];

    protected override (string, string[]) Spelt => ("73211009", [" 73211009", "73211009\n"]);

    protected override string[] Refused => ["73211008", "073211009", "12345", "73 211 009", "9000000000002070080", "73211009 |Diabetes mellitus|"];

    protected override string Shown(string value) => value;

    [Theory]
    [InlineData("73211008", "check digit is wrong")]
    [InlineData("12345", "6 to 18 digits")]
    [InlineData("999000011000001999", "partition")]
    public void Message_says_what_is_wrong(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => SnomedCode.Parse(text)).Message);

    [Theory]
    [InlineData("73211009", SnomedComponentType.Concept, null)]
    [InlineData("83821000000107", SnomedComponentType.Concept, 1000000)]
    [InlineData("999000011000001104", SnomedComponentType.Concept, 1000001)]
    public void Component_and_namespace_are_told(string text, SnomedComponentType type, int? space)
    {
        var code = SnomedCode.Parse(text);
        Assert.Equal(type, code.ComponentType);
        Assert.Equal(space, code.NamespaceId);
    }

    [Fact]
    public void Empty_identifier_names_nothing()
    {
        Assert.Equal(SnomedComponentType.None, default(SnomedCode).ComponentType);
        Assert.Null(default(SnomedCode).NamespaceId);
    }

    [Fact]
    public void Identifier_beyond_the_integers_of_JavaScript_survives_JSON()
    {
        var code = SnomedCode.Parse("999000011000001104");
        Assert.NotEqual(999000011000001104L, (long)(double)999000011000001104L);
        Assert.Equal(code, JsonSerializer.Deserialize<SnomedCode>(JsonSerializer.Serialize(code)));
    }
}
