using System.Text.Json;
using System.Text.Json.Serialization;

namespace NhsStandards.Tests.Identifiers;

public partial class SourceGeneratedJsonTests
{
    [Fact]
    public void Context_reads_what_it_writes()
    {
        var document = new Document(
            NhsNumber.Parse("9990000018"),
            null,
            HealthAndCareNumber.Parse("3201234567"),
            OdsCode.Parse("RH802"),
            new Dictionary<SnomedCode, NhsNumber?> { [SnomedCode.Parse("73211009")] = NhsNumber.Parse("9990000026"), [SnomedCode.Parse("22298006")] = null });

        var json = JsonSerializer.Serialize(document, Context.Default.Document);

        Assert.Equal(
            """{"Number":"9990000018","Chi":null,"Hc":"3201234567","Organisation":"RH802","Findings":{"73211009":"9990000026","22298006":null}}""",
            json);
        var read = JsonSerializer.Deserialize(json, Context.Default.Document)!;
        Assert.Equal(document with { Findings = read.Findings }, read);
        Assert.Equal(document.Findings, read.Findings);
    }

    [Fact]
    public void Context_refuses_a_number_without_quoting_it()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"Number":9990000018}""", Context.Default.Document));
        Assert.Contains("an NHS number as a JSON string", error.Message);
        Assert.DoesNotContain("0018", error.ToString());
        Assert.Equal("$.Number", error.Path);
    }

    public sealed record Document(
        NhsNumber Number, ChiNumber? Chi, HealthAndCareNumber Hc, OdsCode Organisation, Dictionary<SnomedCode, NhsNumber?> Findings);

    [JsonSerializable(typeof(Document))]
    private sealed partial class Context : JsonSerializerContext;
}
