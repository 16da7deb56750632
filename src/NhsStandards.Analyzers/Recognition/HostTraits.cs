namespace NhsStandards.Analyzers.Recognition;

/// <summary>What is known about a host from its text alone.</summary>
[Flags]
internal enum HostTraits
{
    None = 0,
    IPAddress = 1,

    /// <summary>A name without a dot.</summary>
    SingleLabel = 2,

    /// <summary>10/8, 172.16/12, 192.168/16, 169.254/16, fc00::/7.</summary>
    Private = 4,

    /// <summary>This machine, or the developer's machine seen from a container.</summary>
    Loopback = 8,

    /// <summary>Every address of this machine, as a server binds to it: 0.0.0.0, ::, *, +.</summary>
    Any = 16,

    /// <summary>Reserved for examples (RFC 2606, RFC 3849, RFC 5737), or a placeholder.</summary>
    Documentation = 32,

    /// <summary>A fixed address by which a cloud platform serves the machines on it, the same for everybody.</summary>
    Platform = 64,

    NoServer = Loopback | Any | Documentation | Platform,
}
