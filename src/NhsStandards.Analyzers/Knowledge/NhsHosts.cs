namespace NhsStandards.Analyzers.Knowledge;

/// <summary>Hosts of national services: those that only the private network reaches, and those that are not for live use.</summary>
internal static class NhsHosts
{
    /// <summary>The hosts of MESH on the private network, and those on the internet that replaced them.</summary>
#pragma warning disable NHS3002 // Named to be recognised, never called.
    private static readonly (string Private, string Public)[] Mesh =
    [
        ("mesh-sync.national.ncrs.nhs.uk", "mesh-sync.spineservices.nhs.uk"),
        ("msg.int.spine2.ncrs.nhs.uk", "msg.intspineservices.nhs.uk"),
        ("msg.dep.spine2.ncrs.nhs.uk", "msg.depspineservices.nhs.uk"),
    ];
#pragma warning restore NHS3002

    /// <summary>The first labels of <c>*.api.service.nhs.uk</c> that are not for live use.</summary>
    private static readonly string[] TestPlatforms =
    [
        "sandbox", "int", "dev", "ref", "qa", "internal-dev", "internal-dev-sandbox", "internal-qa", "internal-qa-sandbox", "veit07",
    ];

    private static readonly string[] TestDomains = [".intspineservices.nhs.uk", ".depspineservices.nhs.uk", ".devspineservices.nhs.uk"];

    private static readonly string[] TestHosts = ["auth.sandpit.signin.nhs.uk", "auth.aos.signin.nhs.uk", "auth.dev.signin.nhs.uk"];

    /// <summary>What the addresses of live national services have in them.</summary>
    private static readonly string[] LiveParts = ["//api.service.nhs.uk", ".spineservices.nhs.uk", "//auth.login.nhs.uk"];

    /// <summary>What the addresses of national services have in them, whatever the environment.</summary>
    private static readonly string[] NationalParts = [".service.nhs.uk", "spineservices.nhs.uk", "//ontology.nhs.uk", "//api.nhs.uk", "login.nhs.uk"];

    private const string Platform = ".api.service.nhs.uk";

    /// <summary>Whether the name is resolved on the private network only: it has a label <c>nww</c> before others, or ends with <c>.ncrs.nhs.uk</c>.</summary>
    public static bool IsPrivate(string host)
    {
        if (host.EndsWith(".ncrs.nhs.uk", StringComparison.OrdinalIgnoreCase))
            return true;
        var at = host.IndexOf("nww.", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || host[at - 1] == '.') && host.IndexOf('.', at + 4) > 0;
    }

    /// <summary>The private host of MESH in an address, and what replaced it; only for its own path, since other services answer on the same host.</summary>
    public static bool TryFindMesh(string address, out string found, out string right)
    {
        foreach (var (privateHost, publicHost) in Mesh)
        {
            var start = address.IndexOf(privateHost + "/messageexchange", StringComparison.Ordinal);
            if (start >= 0)
            {
                found = privateHost;
                right = publicHost;
                return true;
            }
        }

        found = "";
        right = "";
        return false;
    }

    /// <summary>Whether the host is a national service's for tests: sandbox, integration, path to live.</summary>
    public static bool IsForTests(string host)
    {
        if (host.EndsWith(Platform, StringComparison.OrdinalIgnoreCase))
        {
            foreach (var label in TestPlatforms)
            {
                if (host.Length == label.Length + Platform.Length && host.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            return false;
        }

        if (host.IndexOf(".auth-ptl.", StringComparison.OrdinalIgnoreCase) > 0)
            return host.EndsWith(".nhs.uk", StringComparison.OrdinalIgnoreCase);
        foreach (var domain in TestDomains)
        {
            if (host.EndsWith(domain, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        foreach (var known in TestHosts)
        {
            if (host.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether the text is the address of a national service.</summary>
    public static bool IsNational(string text)
    {
        if (text.IndexOf("://", StringComparison.Ordinal) < 0)
            return false;
        foreach (var part in NationalParts)
        {
            if (text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether the text has the address of a live national service in it.</summary>
    public static bool HasLive(string text)
    {
        foreach (var part in LiveParts)
        {
            if (text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0 && text.IndexOf(".auth-ptl.", StringComparison.OrdinalIgnoreCase) < 0)
                return true;
        }

        return false;
    }
}
