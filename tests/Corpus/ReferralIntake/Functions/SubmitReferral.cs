using System.Net;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging;
using NhsStandards;
using Northgate.ReferralIntake.Audit;
using Northgate.ReferralIntake.Contracts;
using Northgate.ReferralIntake.Domain;
using Northgate.ReferralIntake.Services;

namespace Northgate.ReferralIntake.Functions;

public sealed class SubmitReferral(ReferralStore store, ReferralMapper mapper, AccessRecorder recorder, PdsTraceClient pds, ILogger<SubmitReferral> logger)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Function("SubmitReferral")]
    public async Task<HttpResponseData> RunAsync( // clean NHS6006 NHS6012
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/referrals")] HttpRequestData request,
        CancellationToken cancellationToken)
    {
        var submitted = await JsonSerializer.DeserializeAsync<ReferralRequest>(request.Body, Json, cancellationToken);
        if (submitted is null || submitted.NhsNumber.IsEmpty)
        {
            logger.LogWarning("A referral without a usable NHS number was refused"); // clean NHS6001
            return request.CreateResponse(HttpStatusCode.BadRequest);
        }

        var traced = await pds.FindAsync(submitted.NhsNumber, cancellationToken);
        if (traced is null)
            return request.CreateResponse(HttpStatusCode.UnprocessableEntity);

        var referral = mapper.ToReferral(submitted);
        await store.SaveAsync(referral, cancellationToken);
        await recorder.RecordAsync(Caller.Of(request), AuditAction.Create, referral.Id, referral.Patient, cancellationToken);
        logger.LogInformation("Referral {ReferralId} for {Specialty} is in", referral.Id, referral.Specialty); // clean NHS6001

        var response = request.CreateResponse(HttpStatusCode.Accepted);
        response.Headers.Add("Cache-Control", "no-store"); // clean NHS6005
        await response.WriteAsJsonAsync(new ReferralAccepted { ReferralId = referral.Id, Priority = referral.Priority, NhsNumberVerified = true }, cancellationToken);
        return response;
    }

    [Function("SubmitMobileReferral")]
    public async Task<HttpResponseData> MobileAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/mobile/referrals")] HttpRequestData request, CancellationToken cancellationToken) // expect NHS6012
    {
        var body = await request.ReadAsStringAsync() ?? "";
        logger.LogInformation("Mobile referral: {Body}", body); // expect NHS6001
        try
        {
            var mobile = JsonSerializer.Deserialize<MobileReferral>(body, Json)!;
            if (!NhsNumber.TryParse(mobile.NhsNo, out var number))
            {
                logger.LogWarning($"Bad number {mobile.NhsNo} from the app"); // expect NHS6001
                return request.CreateResponse(HttpStatusCode.BadRequest);
            }

            var referral = new Referral
            {
                Patient = number,
                FamilyName = mobile.Surname,
                GivenName = mobile.Forename,
                DateOfBirth = default,
                Referrer = OdsCode.Parse(mobile.GpPracticeOdsCode),
                Specialty = "",
            };
            await store.SaveAsync(referral, cancellationToken);
            await recorder.RecordAsync(Caller.Of(request), AuditAction.Create, referral.Id, number, cancellationToken);
            return request.CreateResponse(HttpStatusCode.Accepted);
        }
        catch (JsonException exception)
        {
            var response = request.CreateResponse(HttpStatusCode.BadRequest);
            await response.WriteStringAsync(exception.Message, cancellationToken); // expect NHS6017
            return response;
        }
    }
}

internal static class Caller
{
    public static AuditAgent Of(HttpRequestData request)
    {
        var user = request.Headers.TryGetValues("X-MS-CLIENT-PRINCIPAL-ID", out var values) ? values.First() : "system";
        return new AuditAgent(user, "referrer", OdsCode.Parse("RCB"));
    }

    public static AuditAgent System { get; } = new("referral-intake", "system", OdsCode.Parse("X26"));
}
