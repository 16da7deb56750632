using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Knowledge;

/// <summary>The headers of the NHS API platform and of GP Connect. Case means nothing in their names.</summary>
internal static class NhsHeaders
{
    /// <summary>Headers whose name alone says that they are of the NHS.</summary>
    private static readonly string[] Own =
    [
        "NHSD-Session-URID",
        "NHSD-End-User-Organisation-ODS",
        "NHSD-End-User-Organisation",
        "NHSD-Target-Identifier",
        "NHSD-Requesting-Practitioner",
        "NHSD-Requesting-Software",
        "Ssp-TraceID",
        "Ssp-From",
        "Ssp-To",
        "Ssp-InteractionID",
    ];

    public const string RequestId = "X-Request-ID";

    /// <summary>Headers that other APIs spell as they like.</summary>
    private static readonly string[] General = [RequestId, "X-Correlation-ID"];

    /// <summary>Headers that the platform itself writes for the service behind it.</summary>
    private static readonly string[] Internal = ["NHSD-Request-ID", "NHSD-Correlation-ID", "NHSD-ASID", "NHSD-NHSLogin-User"];

    private const string InternalPrefix = "NHSD-Identity-";

    public static bool IsInternal(string name)
    {
        if (name.StartsWith(InternalPrefix, StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var known in Internal)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The header of the NHS that a name is a slip of, or nothing.</summary>
    public static string? NearestOwn(string name) => IsOf(name, "nhsd") || IsOf(name, "ssp") ? Nearest(name, Own) : null;

    /// <summary>The general header that a name is a slip of: one only where the request goes to the NHS.</summary>
    public static string? NearestGeneral(string name) =>
        name.Equals("Request-Id", StringComparison.OrdinalIgnoreCase) || name.Equals("Correlation-Id", StringComparison.OrdinalIgnoreCase) ? null : Nearest(name, General);

    /// <summary>Whether a name begins like the headers of the NHS.</summary>
    public static bool IsOwn(string name) => name.StartsWith("NHSD-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Ssp-", StringComparison.OrdinalIgnoreCase);

    private static bool IsOf(string name, string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static string? Nearest(string name, string[] known)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var header in known)
        {
            if (name.Equals(header, StringComparison.OrdinalIgnoreCase))
                return null;
            // A short name is soon another word.
            var allowed = Math.Min(2, header.Length / 7);
            var distance = EditDistance.Between(name, header, allowed);
            if (distance > allowed || distance > least)
                continue;
            // Two that are as near leave it open which was meant.
            nearest = distance == least ? null : header;
            least = distance;
        }

        return nearest;
    }
}
