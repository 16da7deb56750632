using System.Net.Http.Json;
using Lark.Portal.Models;
using NhsStandards;

namespace Lark.Portal.Services;

/// <summary>The record API of the region. Everything that a page shows comes through here.</summary>
public sealed class RecordsClient(HttpClient http, ILogger<RecordsClient> logger)
{
    public async Task<PatientView?> MeAsync(string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "me"); // clean NHS6004
        request.Headers.Authorization = new("Bearer", token);
        using var response = await http.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            logger.LogWarning("The record API answered {Status}", (int)response.StatusCode); // clean NHS6001
            return null;
        }

        var me = await response.Content.ReadFromJsonAsync<PatientView>(cancellationToken);
        logger.LogInformation("Signed in: {Name} {Number}", me!.GivenName, me.NhsNumber.Value); // expect NHS6001 NHS6001
        return me;
    }

    public async Task<IReadOnlyList<LetterView>> LettersAsync(Guid record, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync<List<LetterView>>($"records/{record}/letters", cancellationToken) ?? []; // clean NHS6004

    public async Task<CarePlanView?> CarePlanAsync(Guid id, CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync<CarePlanView>($"plans/{id}", cancellationToken); // clean NHS6004

    public async Task<PatientView?> SearchAsync(NhsNumber number, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("records/search", new { number = number.Value }, cancellationToken); // clean NHS6004
        return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<PatientView>(cancellationToken) : null;
    }

    public async Task<PatientView?> OldSearchAsync(NhsNumber number, DateOnly dateOfBirth, CancellationToken cancellationToken)
    {
        var found = await http.GetFromJsonAsync<PatientView>($"records?nhs={number.Value}&dob={dateOfBirth:yyyy-MM-dd}", cancellationToken); // expect NHS6004
        return found ?? throw new InvalidOperationException("No record for " + number.Value); // expect NHS6003
    }
}

/// <summary>Notes who has looked at what; the record API keeps them.</summary>
public sealed class AccessNotes(IAuditTrail trail, TimeProvider clock)
{
    [Audits]
    public Task NoteAsync(string user, NhsNumber patient, string trace, CancellationToken cancellationToken)
    {
        var agent = new AuditAgent(user, "patient", OdsCode.Parse("RX1")); // clean NHS1007
        return trail.WriteAsync(new AuditEntry(agent, AuditAction.Read, "Patient", clock.GetUtcNow(), new AuditSource("portal"), "PATRQT", AuditOutcome.Success, trace, patient: patient), cancellationToken); // clean NHS6007 NHS6008 NHS6009
    }

    public Task NoteOldAsync(string user, NhsNumber patient, string trace, DateTime seen, CancellationToken cancellationToken)
    {
        var agent = new AuditAgent(user, "patient", OdsCode.Parse("RX1"));
        return trail.WriteAsync(new AuditEntry(agent, AuditAction.Read, "Patient", seen, new AuditSource("portal"), "PATRQT", AuditOutcome.Success, trace, patient: patient), cancellationToken); // expect NHS6008
    }
}
