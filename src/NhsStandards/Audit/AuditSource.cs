namespace NhsStandards;

/// <summary>Where an act came from.</summary>
public sealed record AuditSource
{
    /// <summary>Describes where an act came from.</summary>
    /// <param name="system">The system that reports it, such as its ASID or the name of the deployed service.</param>
    /// <param name="device">The device of the person who acts, such as its network address or asset number, where known.</param>
    /// <exception cref="ArgumentException">The system is missing.</exception>
    public AuditSource(string system, string? device = null)
    {
        System = AuditText.Required(system, nameof(system));
        Device = device;
    }

    /// <summary>The system that reports the act.</summary>
    public string System { get; }

    /// <summary>The device of the person who acts, where known.</summary>
    public string? Device { get; }
}
