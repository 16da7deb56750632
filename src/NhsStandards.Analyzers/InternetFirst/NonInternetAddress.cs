using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.InternetFirst;

/// <summary>NHS3004 in addresses: <c>net.tcp://</c> and its like, and file shares.</summary>
internal sealed class NonInternetAddress : INetworkRule, IConfigurationRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(NonInternetProtocol.Rule);

    public void Check(in NetworkTarget target)
    {
        if (target.Address is not { Host.IsNoServer: false } address || ProtocolOf(address) is not { } protocol)
            return;
        if (!target.ContainingSymbol.IsMarked(target.Types["NhsStandards.DeviceBoundaryAttribute"]))
            target.Report(NonInternetProtocol.Rule, properties: null, target.MemberName, protocol);
    }

    public void Check(in ConfigurationValue value)
    {
        // A share in configuration may be how a mounted disk is named; who reads it is what is reported.
        if (!value.IsDevelopment && NetworkAddress.Parse(value.Value, AddressForm.Url) is { Host.IsNoServer: false } address && ProtocolOf(address) is { } protocol)
            value.Report(Diagnostic.Create(NonInternetProtocol.Rule, value.Location, value.Key, protocol));
    }

    private static string? ProtocolOf(NetworkAddress address) =>
        address.IsUnc ? "to a file share"
        : address.HasScheme("net.tcp") ? "WCF over TCP"
        : address.HasScheme("net.pipe") ? "WCF over named pipes"
        : address.HasScheme("net.msmq") || address.HasScheme("msmq") ? "MSMQ"
        : null;
}
