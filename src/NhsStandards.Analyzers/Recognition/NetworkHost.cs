using System.Net;
using System.Net.Sockets;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>The host of a network address: a name or an IP address, and what is known about it.</summary>
internal readonly struct NetworkHost
{
    private NetworkHost(string text, HostTraits traits)
    {
        Text = text;
        Traits = traits;
    }

    public string Text { get; }

    public HostTraits Traits { get; }

    public bool IsIPAddress => (Traits & HostTraits.IPAddress) != 0;

    /// <summary>Whether it is a name without a dot, which only a local network resolves.</summary>
    public bool IsSingleLabel => (Traits & HostTraits.SingleLabel) != 0;

    /// <summary>Whether the address is of the private ranges of RFC 1918, RFC 3927 and RFC 4193.</summary>
    public bool IsPrivate => (Traits & HostTraits.Private) != 0;

    /// <summary>Whether it is no server of anybody: this machine, any address, a documentation address, the platform's own metadata service.</summary>
    public bool IsNoServer => (Traits & HostTraits.NoServer) != 0;

    /// <summary>The host of the SQL Server names for the local machine.</summary>
    public static NetworkHost LocalMachine(string text) => new(text, HostTraits.Loopback);

    /// <summary>Reads a host as it stands in a URL, without port; nothing where the text can't be one.</summary>
    public static NetworkHost? Parse(string text)
    {
        if (text is "*" or "+")
            return new(text, HostTraits.Any);
        if (text.Length > 2 && text[0] == '[' && text[text.Length - 1] == ']')
            text = text.Substring(1, text.Length - 2);
        if (text.IndexOf(':') >= 0)
            return ParseVersion6(text);
        if (TryReadVersion4(text, out var address))
            return new(text, HostTraits.IPAddress | TraitsOf(address));
        return IsName(text) ? new(text, TraitsOfName(text)) : null;
    }

    private static NetworkHost? ParseVersion6(string text)
    {
        if (!IPAddress.TryParse(text, out var address) || address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        var bytes = address.GetAddressBytes();
        var traits = HostTraits.IPAddress;
        if (IPAddress.IsLoopback(address))
            traits |= HostTraits.Loopback;
        else if (address.Equals(IPAddress.IPv6Any))
            traits |= HostTraits.Any;
        else if (address.IsIPv4MappedToIPv6)
            traits |= TraitsOf((uint)((bytes[12] << 24) | (bytes[13] << 16) | (bytes[14] << 8) | bytes[15]));
        else if ((bytes[0] & 0xFE) == 0xFC)
            traits |= HostTraits.Private;
        else if (bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0D && bytes[3] == 0xB8)
            traits |= HostTraits.Documentation;
        return new(text, traits);
    }

    /// <summary>Reads four decimal numbers; the shorter and hexadecimal forms that old resolvers take are more likely versions.</summary>
    private static bool TryReadVersion4(string text, out uint address)
    {
        address = 0;
        var part = -1;
        var parts = 0;
        foreach (var character in text)
        {
            if (character is >= '0' and <= '9')
            {
                part = (part < 0 ? 0 : part * 10) + (character - '0');
                if (part > 255)
                    return false;
            }
            else if (character == '.' && part >= 0 && parts < 3)
            {
                address = (address << 8) | (uint)part;
                part = -1;
                parts++;
            }
            else
            {
                return false;
            }
        }

        address = (address << 8) | (uint)Math.Max(part, 0);
        return parts == 3 && part >= 0;
    }

    private static HostTraits TraitsOf(uint version4)
    {
        const uint AzureMetadata = 0xA9FEA9FE, ContainerCredentials = 0xA9FEAA02, AzurePlatform = 0xA83F8110;
        if (version4 is AzureMetadata or ContainerCredentials or AzurePlatform)
            return HostTraits.Platform;
        if (version4 == 0)
            return HostTraits.Any;
        return (version4 >> 24) switch
        {
            10 => HostTraits.Private,
            127 => HostTraits.Loopback,
            169 when version4 >> 16 == 0xA9FE => HostTraits.Private,
            172 when version4 >> 20 == 0xAC1 => HostTraits.Private,
            192 when version4 >> 16 == 0xC0A8 => HostTraits.Private,
            192 when version4 >> 8 == 0xC00002 => HostTraits.Documentation,
            198 when version4 >> 8 == 0xC63364 => HostTraits.Documentation,
            203 when version4 >> 8 == 0xCB0071 => HostTraits.Documentation,
            _ => HostTraits.None,
        };
    }

    private static bool IsName(string text)
    {
        if (text.Length is 0 or > 253)
            return false;
        var label = 0;
        var letters = false;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '.')
            {
                if (label == 0)
                    return false;
                label = 0;
            }
            else if (character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' || (character == '-' && label > 0))
            {
                letters |= character is not (>= '0' and <= '9');
                if (++label > 63)
                    return false;
            }
            else
            {
                return false;
            }
        }

        return letters;
    }

    private static HostTraits TraitsOfName(string name)
    {
        if (IsOrBelow(name, "localhost") || IsOrBelow(name, "localhost.localdomain") || IsOrBelow(name, "docker.internal"))
            return HostTraits.Loopback;
        if (IsOrBelow(name, "metadata.google.internal"))
            return HostTraits.Platform;
        var traits = name.IndexOf('.') < 0 ? HostTraits.SingleLabel : HostTraits.None;
        return IsOrBelow(name, "test") || IsOrBelow(name, "invalid") || HasLabel(name, "example") || IsPlaceholder(name)
            ? traits | HostTraits.Documentation
            : traits;
    }

    /// <summary>Whether the name is this domain or one below it.</summary>
    private static bool IsOrBelow(string name, string domain) =>
        name.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
        && (name.Length == domain.Length || name[name.Length - domain.Length - 1] == '.');

    private static bool HasLabel(string name, string label)
    {
        var at = name.IndexOf(label, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || name[at - 1] == '.')
            && (at + label.Length == name.Length || name[at + label.Length] == '.');
    }

    /// <summary>Whether the name stands for one that a person or a deployment fills in.</summary>
    private static bool IsPlaceholder(string name) =>
        name.StartsWith("your", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("__", StringComparison.Ordinal)
        || name.IndexOf("placeholder", StringComparison.OrdinalIgnoreCase) >= 0
        || name.IndexOf("changeme", StringComparison.OrdinalIgnoreCase) >= 0;
}
