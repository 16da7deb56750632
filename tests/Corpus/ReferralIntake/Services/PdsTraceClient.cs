using System.Net;
using System.Net.Http.Headers;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.Extensions.Logging;
using NhsStandards;
using Task = System.Threading.Tasks.Task;

namespace Northgate.ReferralIntake.Services;

/// <summary>Puts the identifiers that the platform asks for on every request. Sits outside the retry handler.</summary>
public sealed class RequestIdHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.Contains("X-Request-ID"))
            request.Headers.Add("X-Request-ID", Guid.NewGuid().ToString()); // clean NHS2004 NHS2005
        return base.SendAsync(request, cancellationToken);
    }
}

public sealed class PdsTraceClient(HttpClient http, PlatformTokenSource tokens, ILogger<PdsTraceClient> logger)
{
    private static readonly FhirJsonDeserializer Reader = new();

    public async Task<Patient?> FindAsync(NhsNumber number, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "Patient/" + number.Value); // clean NHS6004
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/fhir+json")); // clean NHS2002
        request.Headers.Add("NHSD-End-User-Organisation-ODS", "X26"); // clean NHS2007
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            logger.LogWarning("The patient {Patient} is not on the spine", number.Redact()); // clean NHS6001
            return null;
        }

        if (!response.IsSuccessStatusCode)
        {
            logger.LogError("The trace of {NhsNumber} failed with {Status}", number.Value, response.StatusCode); // expect NHS6001
            throw new HttpRequestException($"The spine does not know {number.Value}"); // expect NHS6003
        }

        return Reader.DeserializeResource(await response.Content.ReadAsStringAsync(cancellationToken)) as Patient;
    }

    public async Task<bool> IsCurrentAsync(NhsNumber number, string reason, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"Patient/{number.Value}"); // clean NHS6004
        request.Headers.TryAddWithoutValidation("X-Request-ID", DateTimeOffset.UtcNow.Ticks.ToString()); // expect NHS2004
        request.Headers.TryAddWithoutValidation("NHSD-SessionURID", "555021935107"); // expect NHS2007
        using var response = await http.SendAsync(request, cancellationToken);
        logger.LogInformation("Number check ({Reason}) answered {Status}, number given: {Given}", reason, response.StatusCode, !number.IsEmpty); // clean NHS6001
        return response.IsSuccessStatusCode;
    }

    public async Task PingAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "_ping");
        request.Headers.Add("x-request-id", "6f1e9f10-6a0b-4b3a-9d34-6d4a4b8a0001"); // expect NHS2004
        request.Headers.Add("X-Correlation-Id", "warm-up"); // clean NHS2004 NHS2007
        await http.SendAsync(request, cancellationToken);
    }
}
