using System.ComponentModel.DataAnnotations;

namespace SurgeryApi.Data;

/// <summary>An audit entry as it is kept; it never changes.</summary>
public sealed class AuditRecord
{
    /// <summary>The place in the trail, which a changed clock can't disturb.</summary>
    [Key]
    public long Number { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public required string Entry { get; init; }
}
