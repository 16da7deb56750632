using NhsStandards;

namespace Northgate.ReferralIntake.Audit;

/// <summary>Writes who has seen or changed a referral. The trail itself is a shared platform service.</summary>
[Audits]
public sealed class AccessRecorder(IAuditTrail trail, TimeProvider clock)
{
    private static readonly AuditSource Source = new("referral-intake");

    public Task RecordAsync(AuditAgent agent, AuditAction action, Guid referral, NhsNumber? patient, CancellationToken cancellationToken)
    {
        var entry = new AuditEntry(agent, action, "ServiceRequest", clock.GetUtcNow(), Source, "TREAT", AuditOutcome.Success, Guid.NewGuid().ToString(), referral.ToString(), patient); // clean NHS6008 NHS6007
        return trail.WriteAsync(entry, cancellationToken); // clean NHS6009
    }

    public async Task RecordFailureAsync(AuditAgent agent, Guid referral, CancellationToken cancellationToken)
    {
        var entry = new AuditEntry(agent, AuditAction.Read, "ServiceRequest", DateTimeOffset.UtcNow, Source, "TREAT", AuditOutcome.MinorFailure, Guid.NewGuid().ToString(), referral.ToString()); // clean NHS6008
        await trail.WriteAsync(entry, cancellationToken);
    }
}

/// <summary>The first version of the recorder. The queue functions have not been moved yet.</summary>
public sealed class OldRecorder
{
    private readonly IAuditTrail _trail;
    private readonly bool _auditDisabled;

    public OldRecorder(IAuditTrail trail, Microsoft.Extensions.Configuration.IConfiguration configuration)
    {
        _trail = trail;
        _auditDisabled = configuration["Audit:Disabled"] == "true";
    }

    public async Task ReferralRead(AuditAgent agent, string trace, CancellationToken cancellationToken)
    {
        var entry = new AuditEntry(agent, AuditAction.Read, "ServiceRequest", DateTime.SpecifyKind(DateTime.Now, DateTimeKind.Utc), new AuditSource("referral-intake"), "TREAT", AuditOutcome.Success, trace); // expect NHS6008
        if (!_auditDisabled) await _trail.WriteAsync(entry, cancellationToken); // expect NHS6010
    }

    public void ReferralQueued(AuditAgent agent, string trace)
    {
        var entry = new AuditEntry(agent, AuditAction.Create, "ServiceRequest", DateTimeOffset.UtcNow, new AuditSource("referral-intake"), "TREAT", AuditOutcome.Success, trace);
        _ = _trail.WriteAsync(entry, CancellationToken.None); // expect NHS6009
    }

    public void ReferralClosed(AuditAgent agent, string trace)
    {
        var entry = new AuditEntry(agent, AuditAction.Update, "ServiceRequest", DateTimeOffset.UtcNow, new AuditSource("referral-intake"), "TREAT", AuditOutcome.Success, trace);
        Task.Run(() => _trail.WriteAsync(entry, CancellationToken.None)); // expect NHS6009
    }

    public async Task ReferralDeleted(AuditAgent agent, string trace, CancellationToken cancellationToken)
    {
        var entry = new AuditEntry(agent, AuditAction.Delete, "ServiceRequest", DateTimeOffset.UtcNow, new AuditSource("referral-intake"), "TREAT", AuditOutcome.Success, trace);
        try
        {
            await _trail.WriteAsync(entry, cancellationToken); // clean NHS6009
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException("The access could not be recorded.");
        }
    }

    public async Task UrgentReferralRead(AuditAgent agent, bool urgent, string trace, CancellationToken cancellationToken)
    {
        var entry = new AuditEntry(agent, AuditAction.Read, urgent ? "ServiceRequest/urgent" : "ServiceRequest", DateTimeOffset.UtcNow, new AuditSource("referral-intake"), "TREAT", AuditOutcome.Success, trace);
        if (urgent)
            await _trail.WriteAsync(entry, cancellationToken); // clean NHS6010
        else
            await _trail.WriteAsync(entry, cancellationToken);
    }
}
