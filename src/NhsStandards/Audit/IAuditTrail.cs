namespace NhsStandards;

/// <summary>
/// Where access to patient records is written down. Entries are never changed or removed, and nothing can switch the trail off.
/// </summary>
/// <remarks>
/// An implementation gives each entry a sequence number besides its time, so that a changed clock is noticed, and keeps entries
/// as well protected as the records that they speak of. Failed and refused access is written with the same detail as successful
/// access.
/// </remarks>
[Audits]
public interface IAuditTrail
{
    /// <summary>Writes an entry; it is safely stored when the task completes.</summary>
    /// <param name="entry">What was done.</param>
    /// <param name="cancellationToken">Gives up waiting; whether the entry was stored is then unknown.</param>
    /// <returns>A task that fails where the entry could not be stored: the access must then fail too.</returns>
    Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken);
}
