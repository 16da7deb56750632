using System.Security.Claims;
using NhsStandards;

namespace SurgeryApi.Audit;

/// <summary>Describes each access to a record as the audit trail needs it: who, what, when, whose, from where, and why.</summary>
public sealed class AccessAudit(IAuditTrail trail, TimeProvider clock, IHttpContextAccessor accessor, IConfiguration configuration)
{
    /// <summary>Writes one access. If it can't be written, the access fails with it.</summary>
    [Audits]
    public async Task RecordAsync(AuditAction action, string? patientId, NhsNumber? number, bool succeeded, CancellationToken cancellationToken)
    {
        var context = accessor.HttpContext ?? throw new InvalidOperationException("An access to a record happens in a request.");
        var agent = new AuditAgent(
            Claim(context.User, ClaimTypes.NameIdentifier),
            Claim(context.User, ClaimTypes.Role),
            OdsCode.Parse(Claim(context.User, "organisation")),
            context.User.Identity?.Name);
        var entry = new AuditEntry(
            agent,
            action,
            "Patient",
            clock.GetUtcNow(),
            new AuditSource(configuration["Audit:System"] ?? throw new InvalidOperationException("Audit:System is not configured.")),
            "TREAT",
            succeeded ? AuditOutcome.Success : AuditOutcome.MinorFailure,
            context.TraceIdentifier,
            patientId,
            number);
        await trail.WriteAsync(entry, cancellationToken);
    }

    private static string Claim(ClaimsPrincipal user, string type) =>
        user.FindFirstValue(type) ?? throw new InvalidOperationException($"The token has no claim '{type}'.");
}
