using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NhsStandards.Tests.Hosting;

/// <summary>Identifiers as parameters of minimal APIs and of controllers, over a real pipeline.</summary>
public sealed class BindingTests : IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddControllers().AddApplicationPart(typeof(LookupController).Assembly);
        _app = builder.Build();
        _app.MapGet("/minimal/nhs/{value}", (NhsNumber value) => value.Value);
        _app.MapGet("/minimal/chi/{value}", (ChiNumber value) => value.Value);
        _app.MapGet("/minimal/hc/{value}", (HealthAndCareNumber value) => value.Value);
        _app.MapGet("/minimal/ods/{value}", (OdsCode value) => value.Value);
        _app.MapGet("/minimal/snomed/{value}", (SnomedCode value) => value.Value);
        _app.MapGet("/minimal/optional", (OdsCode? value) => value?.Value ?? "none");
        _app.MapGet("/minimal/many", (OdsCode[] value) => string.Join(',', value));
        _app.MapGet("/minimal/header", ([FromHeader(Name = "X-Practice")] OdsCode value) => value.Value);
        _app.MapPost("/minimal/body", (Referral referral) => referral);
        _app.MapControllers();
        await _app.StartAsync();
        _client = _app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("nhs", "999%20000%200018", "9990000018")]
    [InlineData("nhs", "999-000-0018", "9990000018")]
    [InlineData("chi", "0101011237", "0101011237")]
    [InlineData("hc", "3201234567", "3201234567")]
    [InlineData("ods", "rh802", "RH802")]
    [InlineData("snomed", "999000011000001104", "999000011000001104")]
    public async Task Good_value_is_bound(string kind, string sent, string expected)
    {
        foreach (var style in new[] { "minimal", "mvc" })
        {
            var response = await _client.GetAsync($"/{style}/{kind}/{sent}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(expected, await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData("nhs", "9990000019")]
    [InlineData("nhs", "0000000000")]
    [InlineData("nhs", "999000001")]
    [InlineData("nhs", "%20")]
    [InlineData("nhs", "%D9%A9%D9%A9%D9%A9")]
    [InlineData("chi", "9990000018")]
    [InlineData("hc", "9990000018")]
    [InlineData("ods", "R-802")]
    [InlineData("snomed", "73211008")]
    public async Task Bad_value_is_a_bad_request(string kind, string sent)
    {
        foreach (var style in new[] { "minimal", "mvc" })
            Assert.Equal(HttpStatusCode.BadRequest, (await _client.GetAsync($"/{style}/{kind}/{sent}")).StatusCode);
    }

    [Theory]
    [InlineData("minimal")]
    [InlineData("mvc")]
    public async Task Query_may_leave_a_nullable_out(string style)
    {
        Assert.Equal("none", await _client.GetStringAsync($"/{style}/optional"));
        Assert.Equal("RH802", await _client.GetStringAsync($"/{style}/optional?value=RH802"));
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.GetAsync($"/{style}/optional?value=!")).StatusCode);
        Assert.Equal("RH802,G7H8J", await _client.GetStringAsync($"/{style}/many?value=RH802&value=g7h8j"));
    }

    [Theory]
    [InlineData("minimal")]
    [InlineData("mvc")]
    public async Task Header_is_bound(string style)
    {
        Assert.Equal(HttpStatusCode.OK, (await SendWithPractice(style, "RH802")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendWithPractice(style, "?")).StatusCode);
    }

    [Theory]
    [InlineData("minimal")]
    [InlineData("mvc")]
    public async Task Body_is_bound(string style)
    {
        var referral = new Referral(NhsNumber.Parse("9990000018"), OdsCode.Parse("RH802"), SnomedCode.Parse("73211009"));
        var response = await _client.PostAsJsonAsync($"/{style}/body", referral);
        Assert.Equal("""{"patient":"9990000018","practice":"RH802","finding":"73211009"}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("minimal", """{"patient":"9990000019","practice":"RH802"}""")]
    [InlineData("minimal", """{"patient":9990000018,"practice":"RH802"}""")]
    [InlineData("minimal", """{"patient":null,"practice":"RH802"}""")]
    [InlineData("mvc", """{"patient":"9990000019","practice":"RH802"}""")]
    [InlineData("mvc", """{"patient":9990000018,"practice":"RH802"}""")]
    [InlineData("mvc", """{"patient":null,"practice":"RH802"}""")]
    public async Task Bad_body_is_a_bad_request_that_does_not_quote_the_number(string style, string body)
    {
        var response = await _client.PostAsync($"/{style}/body", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("99900000", await response.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendWithPractice(string style, string practice)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/{style}/header");
        request.Headers.Add("X-Practice", practice);
        return await _client.SendAsync(request);
    }
}
