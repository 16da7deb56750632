using System.Net;
using System.Text.Json;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging;
using NhsStandards;
using Northgate.ReferralIntake.Audit;
using Northgate.ReferralIntake.Domain;
using Northgate.ReferralIntake.Services;

namespace Northgate.ReferralIntake.Functions;

public sealed class ReadReferral(ReferralStore store, AccessRecorder recorder, ILogger<ReadReferral> logger)
{
    [Function("ReadReferral")]
    public async Task<IActionResult> RunAsync( // clean NHS6006 NHS6012
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/referrals/{id:guid}")] HttpRequest request,
        Guid id,
        CancellationToken cancellationToken)
    {
        var agent = new AuditAgent(request.HttpContext.User.Identity?.Name ?? "unknown", "clinician", OdsCode.Parse("RCB"));
        var referral = await store.FindAsync(id, cancellationToken);
        if (referral is null)
        {
            await recorder.RecordFailureAsync(agent, id, cancellationToken);
            logger.LogInformation("There is no referral {ReferralId}", id); // clean NHS6001
            return new NotFoundResult();
        }

        await recorder.RecordAsync(agent, AuditAction.Read, id, referral.Patient, cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "no-store"; // clean NHS6005
        return new OkObjectResult(new { referral.Id, referral.Specialty, referral.Priority, referral.State });
    }

    [Function("ReferralsOfPatient")]
    public async Task<IActionResult> OfPatientAsync([HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/patients/{nhsNumber}/referrals")] HttpRequest request, string nhsNumber, CancellationToken cancellationToken) // expect NHS6004 NHS6006 // clean NHS1005
    {
        if (!NhsNumber.TryParse(nhsNumber, out var number))
            return new BadRequestResult();
        var found = await store.FindAsync(Guid.Empty, cancellationToken);
        return found is null || found.Patient != number ? new NotFoundResult() : new OkObjectResult(new { found.Id });
    }

    [Function("IntakeStatistics")]
    public async Task<IActionResult> StatisticsAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/statistics")] HttpRequest request, CancellationToken cancellationToken) => // clean NHS6006 NHS6012
        new OkObjectResult(await store.CountAsync(cancellationToken));

    [Function("ReferralState")]
    public async Task<IActionResult> StateAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/referrals/{id:guid}/state")] HttpRequest request,
        Guid id,
        CancellationToken cancellationToken)
    {
        try
        {
            var referral = await store.FindAsync(id, cancellationToken);
            await recorder.RecordAsync(Caller.System, AuditAction.Read, id, referral?.Patient, cancellationToken);
            return referral is null ? new NotFoundResult() : new OkObjectResult(referral.State);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The state of {ReferralId} could not be read", id);
            return new ObjectResult(exception.ToString()) { StatusCode = 500 }; // expect NHS6017
        }
    }
}

public sealed class Health(ILogger<Health> logger)
{
    [Function("Health")]
    public HttpResponseData Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequestData request) // clean NHS6006 NHS6012
    {
        logger.LogDebug("Probed");
        return request.CreateResponse(HttpStatusCode.OK);
    }
}

/// <summary>The attachments function talks to the storage account itself.</summary>
public sealed class Attachments(BlobServiceClient blobs, AccessRecorder recorder) // expect NHS7002
{
    [Function("ReadAttachment")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/referrals/{id:guid}/attachments/{name}")] HttpRequest request,
        Guid id,
        string name,
        CancellationToken cancellationToken)
    {
        var blob = blobs.GetBlobContainerClient("attachments").GetBlobClient($"{id}/{name}");
        if (!await blob.ExistsAsync(cancellationToken))
            return new NotFoundResult();
        await recorder.RecordAsync(Caller.System, AuditAction.Read, id, null, cancellationToken);
        var content = await blob.DownloadContentAsync(cancellationToken);
        return new FileContentResult(content.Value.Content.ToArray(), "application/pdf"); // clean NHS2013
    }

    [Function("ReadAttachmentAsWord")]
    public async Task<IActionResult> WordAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/referrals/{id:guid}/letter")] HttpRequest request,
        Guid id,
        CancellationToken cancellationToken)
    {
        var blob = blobs.GetBlobContainerClient("letters").GetBlobClient($"{id}.doc");
        await recorder.RecordAsync(Caller.System, AuditAction.Read, id, null, cancellationToken);
        var content = await blob.DownloadContentAsync(cancellationToken);
        return new FileContentResult(content.Value.Content.ToArray(), "application/msword"); // expect NHS2013
    }
}
