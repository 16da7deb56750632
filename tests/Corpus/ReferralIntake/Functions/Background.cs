using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.ApplicationInsights;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NhsStandards;
using Northgate.ReferralIntake.Audit;
using Northgate.ReferralIntake.Contracts;
using Northgate.ReferralIntake.Domain;
using Northgate.ReferralIntake.Services;

namespace Northgate.ReferralIntake.Functions;

public sealed class MeshPickUp(MeshMailbox mailbox, ReferralStore store, ReferralMapper mapper, AccessRecorder recorder, TelemetryClient telemetry, ILogger<MeshPickUp> logger)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Function("MeshPickUp")]
    public async Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) // clean NHS6012
    {
        foreach (var id in await mailbox.ListAsync(cancellationToken))
        {
            var message = await mailbox.DownloadAsync(id, cancellationToken);
            try
            {
                await TakeAsync(message, cancellationToken);
                await mailbox.AcknowledgeAsync(id, cancellationToken);
            }
            catch (JsonException exception)
            {
                logger.LogError(exception, "Message {MessageId} of workflow {Workflow} is unreadable", id, message.Workflow); // clean NHS6001
            }
        }

        telemetry.TrackEvent("MeshPickUp", new Dictionary<string, string> { ["at"] = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture) }); // clean NHS6001
    }

    private async Task TakeAsync(MeshMessage message, CancellationToken cancellationToken)
    {
        var request = JsonSerializer.Deserialize<ReferralRequest>(message.Body, Json)
            ?? throw new InvalidOperationException($"Message {message.Id} is empty"); // clean NHS6003
        var referral = mapper.ToReferral(request);
        logger.LogDebug("Taking {@Referral}", referral); // expect NHS6001
        telemetry.TrackTrace("Referral of " + referral.Patient.Value); // expect NHS6001
        if (referral.DateOfBirth > DateOnly.FromDateTime(DateTime.UtcNow))
            throw new InvalidDataException("Born in the future: " + referral.FamilyName + " " + referral.DateOfBirth); // expect NHS6003
        await store.SaveAsync(referral, cancellationToken);
        await recorder.RecordAsync(Caller.System, AuditAction.Create, referral.Id, referral.Patient, cancellationToken);
    }
}

public sealed class ReferralReceivedHandler(ReferralStore store, AccessRecorder recorder, ILogger<ReferralReceivedHandler> logger)
{
    [Function("ReferralReceived")]
    public async Task RunAsync([ServiceBusTrigger("referral-received", "triage", Connection = "ServiceBus")] string text, CancellationToken cancellationToken) // clean NHS6012
    {
        var message = JsonSerializer.Deserialize<ReferralReceived>(text)!;
        var referral = await store.FindAsync(message.ReferralId, cancellationToken);
        if (referral is null)
        {
            logger.LogWarning("Referral {ReferralId} has gone", message.ReferralId);
            return;
        }

        await recorder.RecordAsync(Caller.System, AuditAction.Update, referral.Id, referral.Patient, cancellationToken);
        logger.LogInformation("Referral {ReferralId} is waiting for triage since {ReceivedAt}", referral.Id, referral.ReceivedAt);
    }

    [Function("LetterQueue")]
    public void Letters([QueueTrigger("letters")] LetterRequested letter) =>
        logger.LogInformation("A {Template} letter for {ReferralId} is asked for by {Organisation}", letter.Template, letter.ReferralId, letter.SendingOrganisation); // clean NHS6001
}

public sealed class HospiceSpreadsheet(ReferralStore store, ReferralMapper mapper, AccessRecorder recorder)
{
    /// <summary>Takes what the hospices drop; there is no real-time way for them yet.</summary>
    [Function("HospiceSpreadsheet")]
    public async Task RunAsync([BlobTrigger("hospice/{name}")] Stream blob, string name, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(blob, Encoding.Latin1); // clean NHS2013
        while (await reader.ReadLineAsync(cancellationToken) is { } text)
        {
            var cells = text.Split(';');
            var line = new HospiceReferralLine(NhsNumber.Parse(cells[0]), cells[1], DateOnly.ParseExact(cells[2], "dd/MM/yyyy", CultureInfo.InvariantCulture), cells[3]); // clean NHS1017
            var referral = mapper.FromHospice(line);
            await store.SaveAsync(referral, cancellationToken);
            await recorder.RecordAsync(Caller.System, AuditAction.Create, referral.Id, referral.Patient, cancellationToken);
        }
    }
}
