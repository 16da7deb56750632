using System.Text.Json;
using NhsStandards;
using SurgeryApi.Data;

namespace SurgeryApi.Audit;

/// <summary>Appends audit entries to a table that nothing else writes.</summary>
public sealed class AuditTrail(SurgeryContext context) : IAuditTrail
{
    public async Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        context.AuditRecords.Add(new AuditRecord { Recorded = entry.Recorded, Entry = JsonSerializer.Serialize(entry) });
        await context.SaveChangesAsync(cancellationToken);
    }
}
