using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.InternetFirst;

/// <summary>NHS3001: an address that is used must not be one of a clear-text protocol.</summary>
internal sealed class ClearTextAddress : INetworkRule, IConfigurationRule
{
    /// <summary>The property of a diagnostic that holds the scheme to use instead, where only the scheme has to change.</summary>
    public const string SecureScheme = "SecureScheme";

    private static readonly DiagnosticDescriptor Rule = new(
        id: "NHS3001",
        title: "Clear-text network address",
        messageFormat: "'{0}' is given the clear-text address '{1}'; use {2}",
        category: Principle.InternetFirst,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Services are on the public internet by default, and the government's API standard asks for HTTPS everywhere. Whoever is on the way can read and change what goes over a clear-text protocol, patient data and access tokens included.",
        helpLinkUri: HelpLink.To("NHS3001"),
        customTags: RuleTags.ErrorInGate);

    /// <summary>What the names of values say that hold a link for people, a name, or the address of a proxy, whose scheme says nothing of the traffic.</summary>
    private static readonly string[] NoCall =
    [
        "issuer", "issuers", "audience", "audiences", "realm", "entityid", "identifier", "identifieruri", "appid", "system", "systems", "namespace",
        "schema", "profile", "profiles", "scope", "scopes", "claim", "claims", "claimtype", "codesystem", "valueset", "urn",
        "proxy", "license", "licence", "terms", "termsofservice", "documentation", "help", "contact", "website", "homepage", "privacy", "link", "redirect", "redirecturi", "redirecturl",
    ];

    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Rule);

    public void Check(in NetworkTarget target)
    {
        if (target.Address is null && target.Use == NetworkUse.Call)
        {
            CheckScheme(target);
            return;
        }

        if (target.Address is not { IsClearText: true } address || !IsCalled(address) || IsAccepted(address, target.Options))
            return;
        var properties = target.Use != NetworkUse.Listen && !address.HasPort && SecureSchemeOf(address) is { } secure
            ? ImmutableDictionary<string, string?>.Empty.Add(SecureScheme, secure)
            : null;
        target.Report(Rule, properties, target.MemberName, address.Display, RemedyFor(address));
    }

    public void Check(in ConfigurationValue value)
    {
        if (value.IsDevelopment
            || NetworkAddress.Parse(value.Value, AddressForm.Url) is not { IsClearText: true } address
            || !IsCalled(address)
            || SaysNoCall(value.Name)
            || IsAccepted(address, value.Options))
            return;
        value.Report(Diagnostic.Create(Rule, value.Location, value.Key, address.Display, RemedyFor(address)));
    }

    /// <summary>An address whose host is put in later: its scheme is certain, <c>$"http://{host}/api"</c>.</summary>
    private static void CheckScheme(in NetworkTarget target)
    {
        if (target.Value is not { IsComplete: false, Text: { } text }
            || SchemeAlone(text) is not { } secure
            || target.Options.Flag("nhs_standards.tls_terminated_upstream", otherwise: false))
        {
            return;
        }

        var whole = WholeText(target.Value.Operation.Syntax).ToString();
        if (whole.IndexOf("loopback", StringComparison.OrdinalIgnoreCase) >= 0 || whole.IndexOf("localhost", StringComparison.OrdinalIgnoreCase) >= 0)
            return;
        var hasPort = whole.IndexOf("}:", StringComparison.Ordinal) >= 0 || whole.IndexOf("\":", StringComparison.Ordinal) >= 0;
        var properties = hasPort ? null : ImmutableDictionary<string, string?>.Empty.Add(SecureScheme, secure);
        target.Report(Rule, properties, target.MemberName, text + "…", secure);
    }

    private static string? SchemeAlone(string text) =>
        text.Equals("http://", StringComparison.OrdinalIgnoreCase) ? "https"
        : text.Equals("ws://", StringComparison.OrdinalIgnoreCase) ? "wss"
        : null;

    /// <summary>The interpolation or concatenation that begins with the text.</summary>
    private static SyntaxNode WholeText(SyntaxNode text)
    {
        var whole = text;
        while (whole.Parent is InterpolatedStringExpressionSyntax or InterpolatedStringTextSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax)
            whole = whole.Parent;
        return whole;
    }

    private static bool IsCalled(NetworkAddress address) =>
        !address.Host.IsNoServer && !IdentifierHosts.Has(address.Host) && !IsRevocationService(address);

    /// <summary>Certificate revocation is published over HTTP on purpose (RFC 5280): what it says is signed.</summary>
    private static bool IsRevocationService(NetworkAddress address) =>
        NameWords.Contains(address.Host.Text, "crl")
        || NameWords.Contains(address.Host.Text, "ocsp")
        || address.Display.EndsWith(".crl", StringComparison.OrdinalIgnoreCase);

    private static bool IsAccepted(NetworkAddress address, StandardsOptions options) =>
        IsInsideCluster(address.Host) && options.Flag("nhs_standards.tls_terminated_upstream", otherwise: false);

    private static bool IsInsideCluster(NetworkHost host) =>
        host.IsSingleLabel
        || host.Text.EndsWith(".svc", StringComparison.OrdinalIgnoreCase)
        || host.Text.EndsWith(".svc.cluster.local", StringComparison.OrdinalIgnoreCase);

    private static bool SaysNoCall(string name) => NameWords.ContainsAny(name, NoCall) || name.StartsWith("$", StringComparison.Ordinal);

    private static string? SecureSchemeOf(NetworkAddress address) =>
        address.HasScheme("http") ? "https"
        : address.HasScheme("ws") ? "wss"
        : null;

    private static string RemedyFor(NetworkAddress address) =>
        SecureSchemeOf(address) ?? (address.HasScheme("ldap") ? "ldaps" : "HTTPS or SFTP");
}
