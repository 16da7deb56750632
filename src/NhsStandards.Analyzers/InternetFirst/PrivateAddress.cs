using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.InternetFirst;

/// <summary>NHS3003: an endpoint must not be an address that exists only inside a private network.</summary>
internal sealed class PrivateAddress : INetworkRule, IConfigurationRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS3003",
        title: "Private IP address as an endpoint",
        messageFormat: "'{0}' is given the private address '{1}'; use a name that is reachable over the internet",
        category: Principle.InternetFirst,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Internet First asks that services are reachable over the public internet, and that NHS-allocated private addresses are given up. An address of 10/8, 172.16/12, 192.168/16, 169.254/16 or fc00::/7 works in one network only; those of 10/8 and of 172.17 to 172.31 are routed over HSCN, which ties the service to it.",
        helpLinkUri: HelpLink.To("NHS3003"));

    /// <summary>What the names of values say that hold an address alone.</summary>
    private static readonly string[] Endpoint = ["host", "hostname", "server", "servername", "address", "endpoint", "ip", "ipaddress", "url", "uri"];

    /// <summary>What the names of values say that list peers to admit, refuse or trust: there addresses are right.</summary>
    private static readonly string[] Peers =
    [
        "known", "trusted", "allow", "allowed", "permitted", "deny", "denied", "block", "blocked", "exempt", "whitelist", "blacklist", "safelist",
        "allowlist", "denylist", "blocklist", "restriction", "restrictions", "network", "networks", "subnet", "subnets", "range", "ranges", "cidr",
    ];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in NetworkTarget target)
    {
        if (target.Use != NetworkUse.Origin && target.Address is { Host.IsPrivate: true } address)
            target.Report(Rule, properties: null, target.MemberName, address.Host.Text);
    }

    public void Check(in ConfigurationValue value)
    {
        if (!value.IsDevelopment && HostOf(value) is { IsPrivate: true } host && !NameWords.ContainsAny(value.Key, Peers))
            value.Report(Diagnostic.Create(Rule, value.Location, value.Key, host.Text));
    }

    private static NetworkHost? HostOf(in ConfigurationValue value)
    {
        var text = value.Value;
        if (text.IndexOf('=') > 0)
            return NetworkAddress.Parse(text, AddressForm.ConnectionString)?.Host;
        if (text.StartsWith(@"\\", StringComparison.Ordinal))
            return NetworkAddress.Parse(text, AddressForm.Path)?.Host;
        return NetworkAddress.Parse(text, AddressForm.Url)?.Host
            ?? NetworkAddress.Parse(text, AddressForm.ConnectionString)?.Host
            ?? (NameWords.ContainsAny(value.Name, Endpoint) ? NetworkAddress.Parse(text, AddressForm.Host)?.Host : null);
    }
}
