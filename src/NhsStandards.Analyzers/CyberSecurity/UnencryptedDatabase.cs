using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.CyberSecurity;

/// <summary>NHS5006 and NHS5007 in connection strings: <c>Encrypt=false</c> and <c>TrustServerCertificate=true</c>.</summary>
internal sealed class UnencryptedDatabase : IConstantRule, IConfigurationRule
{
    public ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(WeakTls.Rule, UnvalidatedCertificate.Rule);

    public ConstantShapes Shapes => ConstantShapes.KeyValue;

    public void Check(in Constant constant)
    {
        if (constant.IsReference || FaultsOf(constant) is not { } faults)
            return;
        if (DevelopmentGuard.Covers(constant.Operation))
            return;
        var location = constant.Operation.Syntax.GetLocation();
        var name = constant.Context.Target?.Name ?? constant.ContainingSymbol.NameForPeople();
        if (faults.IsOpen)
            constant.Report(Unencrypted(location, constant.ErrorInGate, name));
        if (faults.TrustsAnybody)
            constant.Report(Trusting(location, constant.ErrorInGate, name));
    }

    public void Check(in ConfigurationValue value)
    {
        if (value.IsDevelopment || value.Value.IndexOf('=') < 0 || FaultsOf(value.Value) is not { } faults)
            return;
        if (faults.IsOpen)
            value.Report(Unencrypted(value.Location, value.ErrorInGate, value.Name));
        if (faults.TrustsAnybody)
            value.Report(Trusting(value.Location, value.ErrorInGate, value.Name));
    }

    private static Diagnostic Unencrypted(Location location, DiagnosticSeverity severity, string name) =>
        FindingSeverity.Create(WeakTls.Rule, location, severity, name, "connects to the database without encryption", "remove 'Encrypt=false'");

    private static Diagnostic Trusting(Location location, DiagnosticSeverity severity, string name) =>
        FindingSeverity.Create(UnvalidatedCertificate.Rule, location, severity, name, "trusts any database server", "remove 'TrustServerCertificate=true' and install the server's certificate");

    /// <summary>What a constant gives up: of a piece only what it says itself, if the whole text is a connection string to elsewhere.</summary>
    private static Faults? FaultsOf(in Constant constant)
    {
        var faults = Read(constant.Value, out var server);
        if (!faults.Any)
            return null;
        if (ComposedText.Around(constant.Operation) is { } whole)
            Read(whole, out server);
        return server is null || IsLoopback(server) ? null : faults;
    }

    /// <summary>What a connection string gives up; nothing where the text is no connection string or the server is this machine.</summary>
    private static Faults? FaultsOf(string text) =>
        Read(text, out var server) is { Any: true } faults && server is not null && !IsLoopback(server) ? faults : null;

    private static Faults Read(string text, out string? server)
    {
        var isOpen = false;
        var trustsAnybody = false;
        server = null;
        foreach (var pair in new ConnectionString(text))
        {
            if (pair.IsServer)
                server = pair.Value;
            else if (pair.HasKey("encrypt"))
                isOpen = pair.HasValue("false") || pair.HasValue("no") || pair.HasValue("optional");
            else if (pair.HasKey("trustservercertificate") || pair.HasKey("trust server certificate"))
                trustsAnybody = pair.HasValue("true") || pair.HasValue("yes");
        }

        return new(isOpen, trustsAnybody);
    }

    private static bool IsLoopback(string server) =>
        NetworkAddress.Parse(server, AddressForm.Host)?.Host is { } host && (host.Traits & HostTraits.Loopback) != 0;

    private readonly record struct Faults(bool IsOpen, bool TrustsAnybody)
    {
        public bool Any => IsOpen || TrustsAnybody;
    }
}
