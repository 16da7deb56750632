using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PublicCloud;

/// <summary>NHS4001: a service keeps no state on the machine that it happens to run on.</summary>
internal sealed class LocalState : INetworkRule, IConfigurationRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS4001",
        title: "State on a local machine",
        messageFormat: "'{0}' keeps state on the local machine in '{1}'; keep it in a store that the hosting platform provides",
        category: Principle.PublicCloud,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Public cloud first means that any instance of a service can be replaced at any time. What an instance writes to its own disk is lost with it, and the other instances never see it. Use a database, blob storage or a mounted path that configuration names.",
        helpLinkUri: HelpLink.To("NHS4001"));

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in NetworkTarget target)
    {
        if (PlaceOf(target) is { } place && HostedService.Is(target.Types))
            target.Report(Rule, properties: null, target.MemberName, place);
    }

    public void Check(in ConfigurationValue value)
    {
        if (!value.IsDevelopment && LocalStorage.OfConnectionString(value.Value) is { } place && HostedService.Is(value.Types))
            value.Report(Diagnostic.Create(Rule, value.Location, value.Key, place));
    }

    /// <summary>Where on the machine the target keeps state, or nothing.</summary>
    private static string? PlaceOf(in NetworkTarget target)
    {
        switch (target.Form)
        {
            case AddressForm.ConnectionString:
                return target.Value.Text is { } text ? LocalStorage.OfConnectionString(text) : null;
            case AddressForm.Path when FileWrite.Is(target.Consumer, target.Member):
                return target.Value.Text is { } path
                    ? LocalStorage.OfPath(path)
                    : LocalStorage.OfExpression(target.Value.Operation);
            default:
                return null;
        }
    }
}
