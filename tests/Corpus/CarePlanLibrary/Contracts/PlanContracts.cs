using System.Text.Json;
using System.Text.Json.Serialization;
using NhsStandards;

namespace Harbour.CarePlans.Contracts;

internal sealed class PlanMessage
{
    public NhsNumber NhsNumber { get; init; } // clean NHS1005 NHS1025

    public Guid PlanId { get; init; }

    [JsonConverter(typeof(IsoDateConverter))]
    public DateOnly Due { get; init; }

    [JsonConverter(typeof(BritishDateConverter))]
    public DateOnly Reviewed { get; init; }
}

internal sealed class IsoDateConverter : JsonConverter<DateOnly>
{
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateOnly.ParseExact(reader.GetString()!, "yyyy-MM-dd"); // clean NHS1017

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd")); // clean NHS1017
}

internal sealed class BritishDateConverter : JsonConverter<DateOnly>
{
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateOnly.ParseExact(reader.GetString()!, "dd/MM/yyyy"); // expect NHS1017

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("dd/MM/yyyy")); // expect NHS1017
}
