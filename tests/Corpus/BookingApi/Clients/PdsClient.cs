using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Polly;
using Quayside.Booking.Domain;
using Quayside.Booking.Options;
using Quayside.Booking.Support;

namespace Quayside.Booking.Clients;

/// <summary>The Personal Demographics Service.</summary>
public sealed class PdsClient(HttpClient http, IOptions<PdsOptions> options, ILogger<PdsClient> logger) // clean NHS2006
{
    public async Task<(JsonNode Patient, string Version)?> ReadAsync(NhsNumber number, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"Patient/{number.Digits}"); // clean NHS6004
        request.Headers.Add("NHSD-End-User-Organisation-ODS", options.Value.Organisation); // clean NHS2007
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/fhir+json")); // clean NHS2002 NHS2003
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            logger.LogInformation("{Patient} is not in the spine", Masking.Mask(number.Digits)); // clean NHS6001
            return null;
        }

        if (!response.IsSuccessStatusCode)
        {
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            logger.LogError("PDS answered {Status} for {Number}", (int)response.StatusCode, number); // expect NHS6001
            throw new HttpRequestException($"PDS failed for {number}: {(int)response.StatusCode}"); // expect NHS6003
        }

        var patient = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!;
        return (patient, response.Headers.ETag?.ToString() ?? "");
    }

    /// <summary>Changes the telephone number, on the version that has been read.</summary>
    public async Task UpdateTelephoneAsync(NhsNumber number, string version, string telephone, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/{number.Digits}"); // expect NHS3008 // clean NHS2008
        request.Headers.TryAddWithoutValidation("If-Match", version);
        request.Content = new StringContent(Patch(telephone), Encoding.UTF8, "application/json-patch+json"); // clean NHS2003
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async Task RemoveAddressAsync(NhsNumber number, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/{number.Digits}"); // expect NHS2008 NHS3008
        request.Content = new StringContent("{\"patches\":[{\"op\":\"remove\",\"path\":\"/address/0\"}]}", Encoding.UTF8, "application/json-patch+json");
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async Task UpdateEmailAsync(NhsNumber number, string email, CancellationToken cancellationToken)
    {
        using var content = new StringContent(Patch(email), Encoding.UTF8, "application/json-patch+json");
        using var response = await http.PatchAsync($"https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/{number.Digits}", content, cancellationToken); // expect NHS2008 NHS3008
        response.EnsureSuccessStatusCode();
    }

    public async Task<HttpResponseMessage> ReplaceNameAsync(NhsNumber number, string json, CancellationToken cancellationToken) =>
        await http.PatchAsync($"https://api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/{number.Digits}", new StringContent(json, Encoding.UTF8, "application/json"), cancellationToken); // expect NHS2003 NHS2008 NHS2008 NHS3008

    private static string Patch(string value) => JsonSerializer.Serialize(new { patches = new[] { new { op = "replace", path = "/telecom/0/value", value } } });
}

/// <summary>The e-Referral Service.</summary>
public sealed class ErsClient(HttpClient http, ILogger<ErsClient> logger)
{
    public async Task<JsonNode?> FindAsync(string ubrn, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "ReferralRequest/" + ubrn);
            request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString()); // expect NHS2005
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
                return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
            logger.LogWarning("Attempt {Attempt} for {Ubrn} answered {Status}", attempt, ubrn, response.StatusCode);
        }

        return null;
    }

    public async Task<HttpResponseMessage> CancelAsync(string ubrn, CancellationToken cancellationToken)
    {
        var policy = Policy.Handle<HttpRequestException>().WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(attempt));
        return await policy.ExecuteAsync(async () =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"ReferralRequest/{ubrn}/$ers.cancelReferral");
            request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString()); // expect NHS2005
            request.Headers.Add("NHSD-Correlation-ID", "booking"); // expect NHS2007
            return await http.SendAsync(request, cancellationToken);
        });
    }

    public async Task<HttpResponseMessage> AcceptAsync(string ubrn, CancellationToken cancellationToken)
    {
        var requestId = Guid.NewGuid().ToString(); // clean NHS2005
        var policy = Policy.Handle<HttpRequestException>().WaitAndRetryAsync(3, attempt => TimeSpan.FromSeconds(attempt));
        return await policy.ExecuteAsync(async () =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"ReferralRequest/{ubrn}/$ers.acceptReferral");
            request.Headers.Add("X-Request-ID", requestId); // clean NHS2004 NHS2005
            return await http.SendAsync(request, cancellationToken);
        });
    }

    public async Task<List<JsonNode>> FindAllAsync(IEnumerable<string> ubrns, CancellationToken cancellationToken)
    {
        var found = new List<JsonNode>();
        foreach (var ubrn in ubrns)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "ReferralRequest/" + ubrn);
            request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString()); // clean NHS2005
            request.Headers.Add("NHSD-End-User-Organisation", "eyJyZXNvdXJjZVR5cGUiOiJPcmdhbml6YXRpb24ifQ=="); // clean NHS2007 NHS5011
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
                found.Add(JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!);
        }

        return found;
    }

    public async Task<HttpResponseMessage> ShortlistAsync(string ubrn, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "ReferralRequest/" + ubrn + "/shortlist");
        request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString("N")); // expect NHS2004
        request.Headers.Add("NHSD-End-User-Organization-ODS", "A1001"); // expect NHS2007
        return await http.SendAsync(request, cancellationToken);
    }

    public async Task<HttpResponseMessage> EchoAsync(HttpRequest incoming, string ubrn, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "ReferralRequest/" + ubrn);
        request.Headers.TryAddWithoutValidation("X-Request-ID", incoming.Headers["X-Request-ID"].ToString()); // clean NHS2004
        return await http.SendAsync(request, cancellationToken);
    }

    public async Task<HttpResponseMessage> MoveAsync(string booking, string json, CancellationToken cancellationToken)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/merge-patch+json");
        return await http.PatchAsync("bookings/" + booking, content, cancellationToken); // clean NHS2008
    }

    public async Task<HttpResponseMessage> AttachAsync(string json, CancellationToken cancellationToken)
    {
        return await http.PostAsync("https://api.service.nhs.uk/referrals/FHIR/STU3/Binary", new StringContent(json, Encoding.UTF8, "application/json"), cancellationToken); // expect NHS2003 NHS3008
    }
}

/// <summary>Written for the pilot in one afternoon.</summary>
public sealed class PilotPdsClient(HttpClient http) // clean NHS2006
{
    private const string Address = "https://sandbox.api.service.nhs.uk/personal-demographics/FHIR/R4/Patient/"; // expect NHS3006

    public Task<string> ReadAsync(NhsNumber number, CancellationToken cancellationToken) =>
        http.GetStringAsync(Address + number.Digits, cancellationToken); // expect NHS3008 // clean NHS6004

    public Task<HttpResponseMessage> FeedbackAsync(object feedback, CancellationToken cancellationToken) =>
        http.PostAsJsonAsync("feedback", feedback, cancellationToken); // clean NHS2003
}

/// <summary>Vaccination history, also from the pilot.</summary>
public sealed class VaccinationClient
{
    private readonly HttpClient _http;

    public VaccinationClient(HttpClient http)
    {
        _http = http;
    }

    public async Task<HttpResponseMessage> SendAsync(object immunization, CancellationToken cancellationToken) =>
        await _http.PostAsJsonAsync("https://api.service.nhs.uk/immunisation-fhir-api/FHIR/R4/Immunization", immunization, cancellationToken); // expect NHS2003 NHS2006 NHS3008
}

/// <summary>Only ever asks for a token.</summary>
public sealed class TokenClient(HttpClient http) // clean NHS2006
{
    public async Task<HttpResponseMessage> AskAsync(string user, string password, string baseUrl, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "password", ["username"] = user, ["password"] = password }); // expect NHS5014
        return await http.PostAsync(baseUrl + "/oauth2/token", form, cancellationToken); // clean NHS2003
    }

    public async Task<HttpResponseMessage> RefreshAsync(string token, string baseUrl, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = token }); // clean NHS5014
        return await http.PostAsync(baseUrl + "/oauth2/token", form, cancellationToken);
    }
}

public sealed class TerminologyClient(HttpClient http)
{
    private const string Expand = "ValueSet/$expand?url=http://snomed.info/sct?fhir_vs=refset/999002881000000100"; // clean NHS3001 NHS1015

    public Task<string> ExpandAsync(CancellationToken cancellationToken) => http.GetStringAsync(Expand, cancellationToken); // clean NHS3008
}
