namespace NhsStandards.Analyzers.Knowledge;

/// <summary>Where scripts come from that lay a toolbar over a page in place of an accessible one.</summary>
internal static class OverlayHosts
{
    private static readonly string[] Domains =
    [
        "acsbapp.com", "acsbap.com", "accessibe.com", "userway.org", "audioeye.com", "equalweb.com", "equally.ai", "reciteme.com",
        "accessiway.com", "maxaccess.io", "adally.com", "truabilities.com", "accessibilityspark.com", "allyable.com", "allaccessible.org",
    ];

    public static bool Has(string host)
    {
        foreach (var domain in Domains)
        {
            if (host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[host.Length - domain.Length - 1] == '.'))
                return true;
        }

        return false;
    }
}
