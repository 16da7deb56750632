using System.Text.Json;
using NhsStandards.Checks;
using NhsStandards.Tests.Testing;

namespace NhsStandards.Tests.Checks;

public class SctidTests
{
    [Theory]
    [InlineData("138875005", SnomedComponentType.Concept, -1)]
    [InlineData("73211009", SnomedComponentType.Concept, -1)]
    [InlineData("22298006", SnomedComponentType.Concept, -1)]
    [InlineData("404684003", SnomedComponentType.Concept, -1)]
    [InlineData("900000000000207008", SnomedComponentType.Concept, -1)]
    [InlineData("83821000000107", SnomedComponentType.Concept, 1000000)]
    [InlineData("999000011000000103", SnomedComponentType.Concept, 1000000)]
    [InlineData("999000011000001104", SnomedComponentType.Concept, 1000001)]
    [InlineData("777067000", SnomedComponentType.Concept, -1)]
    [InlineData("258683005", SnomedComponentType.Concept, -1)]
    public void Published_identifiers_are_valid(string text, SnomedComponentType type, int space)
    {
        Assert.True(Sctid.TryRead(text, out var identifier));
        Assert.Equal(type, Sctid.TypeOf(identifier));
        Assert.Equal(space, Sctid.NamespaceOf(identifier));
    }

    [Theory]
    [InlineData("")]
    [InlineData("73211008")]
    [InlineData("73211090")]
    [InlineData("073211009")]
    [InlineData("00000")]
    [InlineData("12345")]
    [InlineData(" 73211009")]
    [InlineData("73211009 ")]
    [InlineData("+73211009")]
    [InlineData("73 211 009")]
    [InlineData("-73211009")]
    [InlineData("7321100٩")]
    [InlineData("73211009.0")]
    [InlineData("<73211009")]
    [InlineData("9000000000002070080")]
    [InlineData("99999999999999999999999999")]
    public void Other_texts_are_not(string text)
    {
        Assert.False(Sctid.TryRead(text, out var identifier));
        Assert.Equal(0UL, identifier);
        Assert.False(Sctid.IsValid(text));
    }

    [Fact]
    public void Only_partitions_in_use_are_valid()
    {
        SnomedComponentType[] expected = new SnomedComponentType[100];
        (expected[0], expected[1], expected[2]) = (SnomedComponentType.Concept, SnomedComponentType.Description, SnomedComponentType.Relationship);
        (expected[10], expected[11], expected[12]) = (SnomedComponentType.Concept, SnomedComponentType.Description, SnomedComponentType.Relationship);
        expected[16] = SnomedComponentType.Expression;
        for (var partition = 0; partition < 100; partition++)
        {
            var text = WithCheckDigit("9991000000" + partition.ToString("D2"));
            Assert.Equal(expected[partition] != SnomedComponentType.None, Sctid.TryRead(text, out var identifier));
            if (identifier != 0)
                Assert.Equal(expected[partition], Sctid.TypeOf(identifier));
        }
    }

    [Fact]
    public void An_extension_needs_room_for_its_namespace()
    {
        Assert.False(Sctid.IsValid(WithCheckDigit("100000010")));
        Assert.True(Sctid.IsValid(WithCheckDigit("1100000010")));
    }

    [Fact]
    public void Agrees_with_the_release_file_specification_on_many_numbers()
    {
        var random = new Random(20240102);
        var valid = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var text = random.NextInt64(1, 10).ToString() + new string(random.GetItems<char>("0123456789", random.Next(5, 18)));
            var expected = ReferenceChecks.Verhoeff(text);
            Assert.True(expected == Verhoeff.IsValid(ulong.Parse(text)), text);
            if (expected)
                valid++;
        }

        Assert.InRange(valid, 19_000, 21_000);
    }

    [Fact]
    public void Every_wrong_digit_and_every_transposition_of_neighbours_is_noticed()
    {
        const string text = "999000011000001104";
        for (var i = 0; i < text.Length; i++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                if (digit != text[i])
                    Assert.False(Verhoeff.IsValid(ulong.Parse(text[..i] + digit + text[(i + 1)..])));
            }

            if (i + 1 < text.Length && text[i] != text[i + 1])
                Assert.False(Verhoeff.IsValid(ulong.Parse(text[..i] + text[i + 1] + text[i] + text[(i + 2)..])));
        }
    }

    [Fact]
    public void Nothing_is_allocated() =>
        Assert.Equal(0, Allocations.Of(static () => Sctid.IsValid("999000011000001104")));

    [PublishedFact]
    public void Every_code_in_the_UK_Core_examples_is_a_valid_concept()
    {
        var codes = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Repository.PublishedExamples, "*.json"))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            Collect(json.RootElement, codes);
        }

        Assert.True(codes.Count > 100, "Only " + codes.Count + " codes were found.");
        Assert.All(codes, code => Assert.True(Sctid.TryRead(code, out var identifier) && Sctid.TypeOf(identifier) == SnomedComponentType.Concept, code));
    }

    private static void Collect(JsonElement element, List<string> codes)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, codes);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("system", out var system) && system.GetString() is "http://snomed.info/sct" or "https://dmd.nhs.uk"
                && element.TryGetProperty("code", out var code))
                codes.Add(code.GetString()!);
            foreach (var property in element.EnumerateObject())
                Collect(property.Value, codes);
        }
    }

    private static string WithCheckDigit(string digits) =>
        Enumerable.Range(0, 10).Select(check => digits + check).Single(ReferenceChecks.Verhoeff);
}
