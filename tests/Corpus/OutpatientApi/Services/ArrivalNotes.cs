using NhsStandards;

namespace Meridian.Outpatients.Services;

/// <summary>Arrivals at the desk, and who has seen them.</summary>
public sealed class ArrivalNotes(IAuditTrail trail, IConfiguration configuration, ILogger<ArrivalNotes> logger)
{
    public async Task SeenAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var auditEnabled = configuration.GetValue<bool>("Features:AuditEnabled");
        if (auditEnabled) await trail.WriteAsync(entry, cancellationToken); // expect NHS6010
    }

    public async Task RefusedAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Outcome != AuditOutcome.Success)
            await trail.WriteAsync(entry, cancellationToken); // clean NHS6010
        else
            logger.LogDebug("Nothing was refused");
    }

    public async Task LeftAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await trail.WriteAsync(entry, cancellationToken); // expect NHS6009
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "The note could not be written");
        }
    }

    public async Task<bool> ArrivedAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var write = trail.WriteAsync(entry, cancellationToken); // clean NHS6009
        logger.LogDebug("Arrival noted, trace {Trace}", entry.TraceId); // clean NHS6001
        await write;
        return true;
    }
}
