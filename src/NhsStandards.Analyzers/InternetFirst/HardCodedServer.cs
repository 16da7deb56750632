using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.InternetFirst;

/// <summary>NHS3008: the server that a service talks to or listens on is set where it runs, not where it is written.</summary>
internal sealed class HardCodedServer : INetworkRule
{
    /// <summary>The property of a diagnostic that holds the configuration key that the fix reads.</summary>
    public const string Key = "Key";

    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS3008",
        title: "Hard-coded server",
        messageFormat: "'{0}' is {1} the hard-coded server '{2}'; read it from configuration",
        category: Principle.InternetFirst,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A server that is written into the code can't be moved, replaced or taken over by another supplier without a new release, and ties the program to one network and one environment. Read the address from configuration, options or service discovery.",
        helpLinkUri: HelpLink.To("NHS3008"),
        customTags: RuleTags.MixedInGate);

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in NetworkTarget target)
    {
        if (target.Use is not (NetworkUse.Call or NetworkUse.Listen)
            || target.Address is not { Host.IsNoServer: false } address
            || IdentifierHosts.Has(address.Host)
            || IsDiscovered(address, target.Types))
            return;
        var verb = target.Consumer is ISimpleAssignmentOperation ? "set to" : "given";
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Key, ConfigurationKey.For(target, address));
        // A name can be given to another machine; an address, a share or a bare machine name is that machine.
        var isMachine = address.Host.IsIPAddress || address.IsUnc || address.Host.IsSingleLabel;
        target.Report(Rule, isMachine ? target.ErrorInGate : DiagnosticSeverity.Warning, properties, target.MemberName, verb, address.Display);
    }

    /// <summary>Whether the host is the name of a service that service discovery looks up in configuration.</summary>
    private static bool IsDiscovered(NetworkAddress address, KnownTypes types) =>
        address.Scheme.IndexOf('+') >= 0
        || (address.Scheme.Length > 0 && address.Host.IsSingleLabel && !address.IsUnc && types.Has("Microsoft.Extensions.ServiceDiscovery.ServiceEndpointResolver"));
}
