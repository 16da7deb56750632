using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.InternetFirst;

/// <summary>NHS3002: what is reached over N3 or HSCN only is not on the internet.</summary>
internal sealed class PrivateNetworkHost : IConstantRule, IConfigurationRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS3002",
        title: "Private-network (N3/HSCN) host",
        messageFormat: "'{0}' is only on the private health network (HSCN); use the service's host on the internet{1}",
        category: Principle.InternetFirst,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Internet First asks that health and care services are reached over the internet. Names that begin with nww or end with ncrs.nhs.uk are resolved on HSCN alone, so that the program works in no public cloud and on no network of another supplier. The national services have hosts on the internet.",
        helpLinkUri: HelpLink.To("NHS3002"),
        customTags: RuleTags.ErrorInGate);

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public ConstantShapes Shapes => NamedHost.Shapes;

    public void Check(in Constant constant)
    {
        if (!MayBePrivate(constant.Value)
            || NamedHost.Of(constant.Value) is not { } host
            || !NhsHosts.IsPrivate(host.Text)
            || NamedHost.IsDefinedElsewhere(constant, host)
            || NamedHost.IsLookedFor(constant)
            || IsAdmitted(constant.Options)
            || DevelopmentGuard.Covers(constant.Operation))
        {
            return;
        }

        var location = constant.Operation.Syntax.GetLocation();
        if (!NhsHosts.TryFindMesh(constant.Value, out var found, out var right))
            constant.Report(Diagnostic.Create(Rule, location, host.Text, ""));
        else if (!LegacyUriMap.Holds(constant, constant.Value.Replace(found, right)))
            constant.Report(Diagnostic.Create(Rule, location, TextReplacement.Properties(found, right), host.Text, ", '" + right + "'"));
    }

    public void Check(in ConfigurationValue value)
    {
        if (MayBePrivate(value.Value) && !value.IsDevelopment && NamedHost.Of(value.Value) is { } host && NhsHosts.IsPrivate(host.Text) && !IsAdmitted(value.Options))
            value.Report(Diagnostic.Create(Rule, value.Location, host.Text, NhsHosts.TryFindMesh(value.Value, out _, out var right) ? ", '" + right + "'" : ""));
    }

    private static bool MayBePrivate(string text) =>
        text.IndexOf("nww.", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf(".ncrs.", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsAdmitted(StandardsOptions options) => options.Flag("nhs_standards.allow_hscn_hosts", otherwise: false);
}
