using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class LocalDateFormatTests
{
    private static RuleTest Rule => new("NHS1017");

    [Theory]
    [InlineData("dd/MM/yyyy", true)]
    [InlineData("MM-dd-yyyy HH:mm", true)]
    [InlineData("ddMMyyyy", true)]
    [InlineData("d.M.yy", true)]
    [InlineData("yyMMdd", true)]
    [InlineData("yyyy-MM-ddThh:mm:ss", true)]
    [InlineData("g", true)]
    [InlineData("yyyy-dd-MM", true)]
    [InlineData("yyyy-MM-dd", false)]
    [InlineData("yyyyMMddHHmmss", false)]
    [InlineData("yyyy-MM-dd'T'HH:mm:ssK", false)]
    [InlineData("yyyy-MM-ddTHH:mm:ss.fffzzz", false)]
    [InlineData("yyyy", false)]
    [InlineData("yyyy-MM", false)]
    [InlineData("dd MMM yyyy", false)]
    [InlineData("ddd, dd MMM yyyy HH:mm:ss 'GMT'", false)]
    [InlineData("HH:mm", false)]
    [InlineData("dd/MM", false)]
    [InlineData("hh:mm tt", false)]
    [InlineData("O", false)]
    [InlineData("s", false)]
    [InlineData("", false)]
    [InlineData("'unclosed", false)]
    [InlineData("dd\\", false)]
    public void Judges_formats(string format, bool isFaulty) => Assert.Equal(isFaulty, DateFormat.FaultOf(format) is not null);

    [Fact]
    public Task Flags_what_goes_to_FHIR() => Rule.Flags("""
        using Hl7.Fhir.Model;
        class Mapper
        {
            Hl7.Fhir.Model.Patient Map(DateTime born, DateOnly? died) => new() { BirthDate = born.ToString([|"dd/MM/yyyy"|]), Deceased = new FhirDateTime(died?.ToString([|"d/M/yy"|])!) };
            Date When(DateTimeOffset day) => new Date(day.ToString(format: [|"MM-dd-yyyy"|]));
        }
        """);

    [Fact]
    public Task Flags_headers_and_queries() => Rule.Flags("""
        using Microsoft.AspNetCore.WebUtilities;
        class Client(HttpClient client)
        {
            private const string UkDate = "dd/MM/yyyy";
            void Call(HttpRequestMessage request, HttpResponse response, DateTime day)
            {
                request.Headers.Add("X-Date", day.ToString([|"dd/MM/yyyy"|]));
                request.Headers.TryAddWithoutValidation("X-Date", day.ToString([|"g"|]));
                response.Headers["X-Date"] = day.ToString([|UkDate|]);
                response.Headers.Append("X-Date", day.ToString([|"dd-MM-yyyy"|]));
                var url = QueryHelpers.AddQueryString("/slots", "from", day.ToString([|"dd/MM/yyyy"|]));
                var query = System.Web.HttpUtility.ParseQueryString("");
                query["from"] = day.ToString([|"dd/MM/yyyy"|]);
                query.Add("to", $"{day:[|dd/MM/yyyy|]}");
                client.GetAsync($"/slots?practice=1&from={day:[|dd/MM/yyyy|]}&to={Uri.EscapeDataString(day.ToString([|"dd/MM/yyyy"|]))}");
                client.GetAsync("/slots?from=" + day.ToString([|"ddMMyyyy"|]));
            }
        }
        """.Replace("{day:[|dd/MM/yyyy|]}", "{day[|:dd/MM/yyyy|]}"));

    [Fact]
    public Task Flags_converters_settings_and_contracts() => Rule.Flags("""
        using System.Globalization;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        class DateConverter : JsonConverter<DateTime>
        {
            public override DateTime Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => DateTime.ParseExact(reader.GetString()!, [|"dd/MM/yyyy"|], CultureInfo.InvariantCulture);
            public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString([|"dd/MM/yyyy HH:mm"|]));
        }
        class Settings
        {
            object Json => new Newtonsoft.Json.JsonSerializerSettings { DateFormatString = [|"dd/MM/yyyy"|] };
            object Iso => new Newtonsoft.Json.Converters.IsoDateTimeConverter { DateTimeFormat = [|"MM/dd/yyyy"|] };
        }
        class FormatConverter(string format) : Newtonsoft.Json.Converters.IsoDateTimeConverter { public string Format => format; }
        class LegacySlot
        {
            [Newtonsoft.Json.JsonConverter(typeof(FormatConverter), [|"dd/MM/yyyy"|])] public DateTime Day { get; set; }
            [Newtonsoft.Json.JsonConverter(typeof(FormatConverter), "yyyy-MM-dd")] public DateTime Right { get; set; }
            [Newtonsoft.Json.JsonConverter(typeof(FormatConverter), "My dear day")] public DateTime Other { get; set; }
        }
        class SlotDto { [JsonPropertyName("day")] public string Day { get; set; } = ""; public DateTime SentAt { get; set; } }
        class Slots
        {
            SlotDto Map(DateTime day) => new() { Day = day.ToString([|"dd/MM/yyyy"|]), SentAt = [|DateTime.Now|] };
            void Write(Utf8JsonWriter writer, DateOnly day) => writer.WriteString("day", day.ToString([|"dd/MM/yyyy"|]));
        }
        """);

    [Fact]
    public Task Allows_dates_for_people_and_ISO_8601() => Rule.Allows("""
        using System.Text.Json.Serialization;
        using Hl7.Fhir.Model;
        class SlotDto { [JsonPropertyName("day")] public string Day { get; set; } = ""; public string DisplayDate { get; set; } = ""; public string Message { get; set; } = ""; public DateTimeOffset SentAt { get; set; } public DateTime At { get; set; } }
        class PageModel { public string Day { get; set; } = ""; }
        class Mapper
        {
            SlotDto Map(DateTime day) => new()
            {
                Day = day.ToString("yyyy-MM-dd"), DisplayDate = day.ToString("dd/MM/yyyy"), Message = $"Your appointment is on {day:dd/MM/yyyy}", SentAt = DateTime.Now, At = DateTime.UtcNow,
            };
            Hl7.Fhir.Model.Patient Map(DateOnly born) => new() { BirthDate = born.ToString("yyyy-MM-dd") };
            Narrative Text(DateTime day) => new() { Div = "<div>Seen on " + day.ToString("dd/MM/yyyy") + "</div>" };
            PageModel Show(DateTime day) => new() { Day = day.ToString("dd/MM/yyyy") };
            void Log(ILogger logger, DateTime day, HttpRequestMessage request, string text)
            {
                logger.LogInformation("Imported {Day}", day.ToString("dd/MM/yyyy"));
                logger.LogInformation($"Day={day:dd/MM/yyyy}");
                var file = $"export-{day:ddMMyyyy}.csv";
                request.Headers.Add("Date", day.ToString("r"));
                request.Headers.Add("X-Date", day.ToString("dd MMMM yyyy"));
                var read = DateTime.ParseExact(text, "dd/MM/yyyy", null);
                request.Headers.Add("X-Count", 12.ToString("d"));
            }
        }
        """);

    [Fact]
    public Task Puts_ISO_8601_in() => Rule.Fixes(
        """
        class Client
        {
            void Call(HttpRequestMessage request, HttpClient client, DateTimeOffset day)
            {
                request.Headers.Add("X-Day", day.ToString([|"dd/MM/yyyy"|]));
                request.Headers.Add("X-Time", day.ToString([|"dd/MM/yyyy HH:mm"|]));
                client.GetAsync($"/slots?from={day[|:dd/MM/yyyy|]}");
            }
        }
        """,
        """
        class Client
        {
            void Call(HttpRequestMessage request, HttpClient client, DateTimeOffset day)
            {
                request.Headers.Add("X-Day", day.ToString("yyyy-MM-dd"));
                request.Headers.Add("X-Time", day.ToString("yyyy-MM-ddTHH:mm:ssK"));
                client.GetAsync($"/slots?from={day:yyyy-MM-dd}");
            }
        }
        """);

    [Fact]
    public Task Offers_nothing_for_a_named_format() => Rule.OffersNoFix("""
        class Client { const string Uk = "dd/MM/yyyy"; void Call(HttpRequestMessage request, DateTime day) => request.Headers.Add("X-Day", day.ToString([|Uk|])); }
        """);

    [Fact]
    public Task Offers_nothing_for_a_format_that_reads() => Rule.OffersNoFix("""
        using System.Globalization;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        abstract class DateConverter : JsonConverter<DateTime>
        {
            public override DateTime Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
                DateTime.TryParseExact(reader.GetString(), [|"dd/MM/yyyy"|], null, DateTimeStyles.None, out var day) ? day : DateTime.ParseExact(reader.GetString()!, [|"dd-MM-yyyy"|], null);
        }
        class Settings
        {
            object Json => new Newtonsoft.Json.JsonSerializerSettings { DateFormatString = [|"dd/MM/yyyy"|] };
            object Iso => new Newtonsoft.Json.Converters.IsoDateTimeConverter { DateTimeFormat = [|"MM/dd/yyyy"|] };
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Client { void Call(HttpRequestMessage request, DateTime day) { request.Headers.Add("X", day.ToString([|"dd/MM/yyyy"|])); request.Headers.Add("X", day.ToString( ; var x = $"?a={day:dd/MM"; day.ToString(format: ); } 
        """);
}
