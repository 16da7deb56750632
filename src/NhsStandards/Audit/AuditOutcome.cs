#if NET8_0_OR_GREATER
using System.Text.Json.Serialization;
#endif

namespace NhsStandards;

/// <summary>How it ended, by the codes of FHIR's <c>AuditEvent.outcome</c>.</summary>
#if NET8_0_OR_GREATER
[JsonConverter(typeof(JsonStringEnumConverter<AuditOutcome>))]
#endif
public enum AuditOutcome
{
    /// <summary>It was done (0).</summary>
    Success = 0,

    /// <summary>It was refused or failed for a reason that the caller can mend, such as a wrong request (4).</summary>
    MinorFailure = 4,

    /// <summary>It failed for a reason that the caller cannot mend, such as an error in the system (8).</summary>
    SeriousFailure = 8,

    /// <summary>It failed and the system can no longer be relied on (12).</summary>
    MajorFailure = 12,
}
