namespace NhsStandards.Analyzers.Recognition;

/// <summary>The secret in a connection string or in an address with a user's name and password; nothing where it is a placeholder.</summary>
internal readonly struct ConnectionSecret
{
    private ConnectionSecret(string what, string? server)
    {
        What = what;
        IsLocal = server is not null && (server is "." or "" || server.StartsWith("(", StringComparison.Ordinal)
            || (NetworkAddress.Parse(server, AddressForm.Host)?.Host is { } host && (host.Traits & HostTraits.Loopback) != 0));
        IsPublic = server is not null && !IsLocal && server.IndexOf('.') >= 0;
    }

    /// <summary>What it is, as a message says it.</summary>
    public string What { get; }

    /// <summary>Whether it opens something on this machine only.</summary>
    public bool IsLocal { get; }

    /// <summary>Whether it opens something that has a name on the network.</summary>
    public bool IsPublic { get; }

    /// <summary>Finds the secret.</summary>
    /// <param name="text">The whole text, or a piece of it between two holes.</param>
    /// <param name="isPiece">Whether something else comes behind the text, so that a last value may be only the beginning of one.</param>
    public static ConnectionSecret? Of(string text, bool isPiece)
    {
        if (InAddress(text) is { } address)
            return address;
        if (!isPiece && InEndpoints(text) is { } endpoints)
            return endpoints;
        string? server = null;
        string? what = null;
        var isConnection = isPiece;
        foreach (var pair in new ConnectionString(text))
        {
            if (pair.IsServer || pair.HasKey("endpoint"))
                server = pair.Value;
            else if (pair.HasKey("password") || pair.HasKey("pwd"))
                what = Holds(pair, text, isPiece) && !IsQuery(pair.Value) ? "a password" : what;
            else if ((pair.HasKey("accountkey") || pair.HasKey("sharedaccesskey")) && Holds(pair, text, isPiece) && SecretText.IsCloudKey(pair.Value))
                return new(what: "a key", server: "cloud.");
            else
                isConnection |= IsOfConnection(pair);
        }

        return what is not null && (isConnection || server is not null) ? new(what, server) : null;
    }

    /// <summary>Whether the text ends where a password has to follow.</summary>
    public static bool AsksForPassword(string text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is ' ' or '"' or '\'')
            end--;
        if (end < 4 || text[--end] != '=')
            return false;
        while (end > 0 && text[end - 1] == ' ')
            end--;
        return Ends(text, end, "password") || Ends(text, end, "pwd");
    }

    private static bool Ends(string text, int end, string key)
    {
        var start = end - key.Length;
        return start >= 0 && string.Compare(text, start, key, 0, key.Length, StringComparison.OrdinalIgnoreCase) == 0 && (start == 0 || text[start - 1] is ';' or ' ');
    }

    private static bool Holds(in ConnectionString.Pair pair, string text, bool isPiece) =>
        !(isPiece && pair.ValueStart + pair.ValueLength == text.Length) && !SecretText.IsStandIn(pair.Value);

    /// <summary>A form or query holds more pairs in what looks like one value.</summary>
    private static bool IsQuery(string value) => value.IndexOf('&') >= 0 && value.IndexOf('=') >= 0;

    private static bool IsOfConnection(in ConnectionString.Pair pair) =>
        pair.HasKey("user id") || pair.HasKey("uid") || pair.HasKey("user") || pair.HasKey("username") || pair.HasKey("user name")
        || pair.HasKey("database") || pair.HasKey("initial catalog");

    /// <summary>Redis: <c>host:6380,password=secret,ssl=True</c>.</summary>
    private static ConnectionSecret? InEndpoints(string text)
    {
        const string Key = ",password=";
        var comma = text.IndexOf(',');
        var key = comma < 0 ? -1 : text.IndexOf(Key, comma, StringComparison.OrdinalIgnoreCase);
        if (key < 0 || text.IndexOf(':', 0, comma) < 0 || NetworkAddress.Parse(text.Substring(0, comma), AddressForm.Host)?.Host is null)
            return null;
        var start = key + Key.Length;
        var end = text.IndexOf(',', start);
        var password = end < 0 ? text.Substring(start) : text.Substring(start, end - start);
        if (password.IndexOf(' ') >= 0 || SecretText.IsStandIn(password))
            return null;
        return new("a password", text.Substring(0, comma));
    }

    /// <summary><c>amqp://user:password@host</c>.</summary>
    private static ConnectionSecret? InAddress(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal);
        var at = start < 0 ? -1 : text.IndexOf('@', start);
        if (at < 0)
            return null;
        start += 3;
        var colon = text.IndexOf(':', start);
        if (colon < 0 || colon >= at - 1 || text.IndexOf('/', start) is var slash && slash >= 0 && slash < at || text.IndexOf('?', start) is var query && query >= 0 && query < at)
            return null;
        var password = text.Substring(colon + 1, at - colon - 1);
        foreach (var character in password)
        {
            if (char.IsWhiteSpace(character))
                return null;
        }

        if (SecretText.IsStandIn(password) || password.Equals("pass", StringComparison.OrdinalIgnoreCase))
            return null;
        var end = text.IndexOfAny(['/', ':', '?', ','], at);
        return new("a password", end < 0 ? text.Substring(at + 1) : text.Substring(at + 1, end - at - 1));
    }
}
