#if NET8_0_OR_GREATER
using System.Text.Json.Serialization;
#endif

namespace NhsStandards;

/// <summary>What was done, by the letters of FHIR's <c>AuditEvent.action</c>.</summary>
#if NET8_0_OR_GREATER
[JsonConverter(typeof(JsonStringEnumConverter<AuditAction>))]
#endif
public enum AuditAction
{
    /// <summary>A record was made (<c>C</c>).</summary>
    Create = 'C',

    /// <summary>A record was read, viewed or printed (<c>R</c>).</summary>
    Read = 'R',

    /// <summary>A record was changed (<c>U</c>).</summary>
    Update = 'U',

    /// <summary>A record was removed or archived (<c>D</c>).</summary>
    Delete = 'D',

    /// <summary>A search or another operation was run (<c>E</c>).</summary>
    Execute = 'E',
}
