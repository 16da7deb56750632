namespace NhsStandards.Analyzers.Recognition;

/// <summary>An absolute network address in a text: a URL, a UNC path, a host with or without port, or the server of a connection string.</summary>
internal readonly struct NetworkAddress
{
    private static readonly string[] TopLevelDomains = ["uk", "com", "net", "org", "io", "cloud", "wales", "scot", "local", "internal"];

    private NetworkAddress(string scheme, NetworkHost host, bool hasPort, string display)
    {
        Scheme = scheme;
        Host = host;
        HasPort = hasPort;
        Display = display;
    }

    /// <summary>The scheme of a URL as it is written; <c>unc</c> for a UNC path; empty for a host alone.</summary>
    public string Scheme { get; }

    public NetworkHost Host { get; }

    public bool HasPort { get; }

    /// <summary>The address for a message: without credentials and query, and never a connection string.</summary>
    public string Display { get; }

    public bool IsUnc => Scheme == "unc";

    /// <summary>Whether whoever is on the way can read what is sent.</summary>
    public bool IsClearText =>
        HasScheme("http") || HasScheme("ws") || HasScheme("ftp") || HasScheme("ldap");

    /// <param name="text">The text to read.</param>
    /// <param name="form">What the text is for.</param>
    /// <param name="isComplete">Whether the text is all there is; otherwise more follows that is not known, and the host must have ended before.</param>
    public static NetworkAddress? Parse(string text, AddressForm form, bool isComplete = true)
    {
        if (text.Length == 0)
            return null;
        switch (form)
        {
            case AddressForm.Url:
                return ParseUrl(text, isComplete);
            case AddressForm.Path:
                return ParseUnc(text, isComplete);
            case AddressForm.Host:
                return ParseUrl(text, isComplete) ?? ParseServer(text, isComplete);
            default:
                return ParseUrl(text, isComplete) ?? ParseConnectionString(text, isComplete);
        }
    }

    public bool HasScheme(string scheme) => Scheme.Equals(scheme, StringComparison.OrdinalIgnoreCase);

    private static NetworkAddress? ParseUrl(string text, bool isComplete)
    {
        var colon = text.IndexOf("://", StringComparison.Ordinal);
        if (colon <= 0)
            return null;
        var start = 0;
        while (start < colon && char.IsWhiteSpace(text[start]))
            start++;
        for (var i = start; i < colon; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9' or '+' or '.' or '-')))
                return null;
        }

        var authority = colon + 3;
        var end = text.IndexOfAny(['/', '\\', '?', '#', ';', ' '], authority);
        var ended = end >= 0;
        if (!ended)
            end = text.Length;
        var at = text.LastIndexOf('@', Math.Max(end - 1, 0), Math.Max(end - authority, 0));
        var hostStart = at >= authority ? at + 1 : authority;
        var bracket = hostStart < end && text[hostStart] == '[' ? text.IndexOf(']', hostStart, end - hostStart) : -1;
        var port = text.IndexOf(':', Math.Max(bracket, hostStart), end - Math.Max(bracket, hostStart));
        var hostEnd = port >= 0 ? port : end;
        var host = text.Substring(hostStart, hostEnd - hostStart);
        if (!isComplete && !ended && port < 0 && !EndsWithTopLevelDomain(host))
            return null;
        if (NetworkHost.Parse(host) is not { } known)
            return null;
        var scheme = text.Substring(start, colon - start);
        return new(scheme, known, port >= 0, scheme + "://" + WithoutQuery(text, hostStart));
    }

    private static NetworkAddress? ParseUnc(string text, bool isComplete)
    {
        if (!text.StartsWith(@"\\", StringComparison.Ordinal))
            return null;
        var start = text.StartsWith(@"\\?\UNC\", StringComparison.OrdinalIgnoreCase) ? 8 : 2;
        var end = text.IndexOf('\\', start);
        if (end < 0 && !isComplete)
            return null;
        var host = text.Substring(start, (end < 0 ? text.Length : end) - start);
        return host is "." or "?" || NetworkHost.Parse(host) is not { } known ? null : new("unc", known, hasPort: false, text);
    }

    /// <summary>Reads a host, perhaps with a port or SQL Server's protocol and instance: <c>tcp:sql01,1433</c>, <c>sql01\CLINIC</c>.</summary>
    private static NetworkAddress? ParseServer(string text, bool isComplete)
    {
        text = text.Trim();
        if (text.StartsWith("tcp:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("lpc:", StringComparison.OrdinalIgnoreCase))
            text = text.Substring(4);
        else if (text.StartsWith(@"np:\\", StringComparison.OrdinalIgnoreCase))
            return ParseUnc(text.Substring(3), isComplete);
        if (text.StartsWith("(local", StringComparison.OrdinalIgnoreCase) || text == "." || text.StartsWith(@".\", StringComparison.Ordinal))
            return new("", NetworkHost.LocalMachine(text), hasPort: false, text);
        if (NetworkHost.Parse(text) is { } whole)
            return isComplete ? new("", whole, hasPort: false, text) : null;
        var end = text.IndexOfAny(['\\', ',', ':']);
        return end > 0 && NetworkHost.Parse(text.Substring(0, end)) is { } host
            ? new("", host, text[end] != '\\', text.Substring(0, end))
            : null;
    }

    private static NetworkAddress? ParseConnectionString(string text, bool isComplete)
    {
        var connection = new ConnectionString(text);
        if (connection.ValueOf("endpoint", "accountendpoint") is { } endpoint)
            return ParseUrl(endpoint, isComplete);
        foreach (var pair in connection)
        {
            if (!pair.IsServer)
                continue;
            // What follows an unfinished text may still belong to its last value.
            var isEnded = isComplete || pair.ValueStart + pair.ValueLength < text.Length;
            return IsFile(pair.Value) ? null : ParseServer(pair.Value, isEnded);
        }

        return ParseEndpoint(text);
    }

    /// <summary>Reads what Redis and other caches take, a host with its port before the options: <c>10.20.30.40:6379,abortConnect=false</c>.</summary>
    private static NetworkAddress? ParseEndpoint(string text)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0)
            return null;
        var end = colon + 1;
        while (end < text.Length && text[end] is >= '0' and <= '9')
            end++;
        if (end == colon + 1 || (end < text.Length && text[end] != ',') || NetworkHost.Parse(text.Substring(0, colon)) is not { } host)
            return null;
        return new("", host, hasPort: true, text.Substring(0, end));
    }

    /// <summary>Whether the data source of an embedded database is meant: a path, a file with the usual ending, memory.</summary>
    private static bool IsFile(string source) =>
        source.Length == 0
        || source[0] is ':' or '|' or '/'
        || source.IndexOf('/') >= 0
        || (source.Length > 1 && source[1] == ':')
        || source.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || HasFileEnding(source, ".db") || HasFileEnding(source, ".db3") || HasFileEnding(source, ".sqlite") || HasFileEnding(source, ".sqlite3")
        || HasFileEnding(source, ".sdf") || HasFileEnding(source, ".mdb") || HasFileEnding(source, ".accdb") || HasFileEnding(source, ".mdf");

    private static bool HasFileEnding(string source, string ending) => source.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWithTopLevelDomain(string host)
    {
        var dot = host.LastIndexOf('.');
        if (dot < 0)
            return false;
        foreach (var domain in TopLevelDomains)
        {
            if (host.Length - dot - 1 == domain.Length && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string WithoutQuery(string text, int start)
    {
        var end = text.IndexOfAny(['?', '#', ';', ' '], start);
        return end < 0 ? text.Substring(start) : text.Substring(start, end - start);
    }
}
