using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Knowledge;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells whether a parameter or property takes a network address, in one compilation.</summary>
internal sealed class NetworkSinkFinder
{
    private static readonly NetworkSink AnyConnectionString = new("", AddressForm.ConnectionString, NetworkUse.Call);
    private static readonly NetworkSink CloudClient = new("", AddressForm.Url, NetworkUse.Call);
    private static readonly NetworkSink CloudNamespace = new("", AddressForm.Host, NetworkUse.Call);

    private static readonly ConditionalWeakTable<Compilation, NetworkSinkFinder> Cache = new();

    private readonly Dictionary<ISymbol, ImmutableArray<NetworkSink>> _sinks = new(SymbolEqualityComparer.Default);

    private NetworkSinkFinder(KnownTypes types)
    {
        foreach (var sink in NetworkSinks.All)
        {
            if (types[sink.Type] is { } type)
                _sinks[type] = _sinks.TryGetValue(type, out var known) ? known.Add(sink) : ImmutableArray.Create(sink);
        }
    }

    public static NetworkSinkFinder Of(KnownTypes types) => Cache.GetValue(types.Compilation, static compilation => new NetworkSinkFinder(KnownTypes.Of(compilation)));

    public NetworkSink? Find(IParameterSymbol parameter)
    {
        var type = parameter.ContainingSymbol?.ContainingType;
        if (type is null)
            return null;
        return Find(type, parameter.Name)
            ?? (parameter.Name == "connectionString" && parameter.Type.SpecialType == SpecialType.System_String ? AnyConnectionString
            : IsConstructorOfCloudClient(parameter, type) ? FindCloud(parameter)
            : null);
    }

    public NetworkSink? Find(IPropertySymbol property)
    {
        if (property.ContainingType is not { } type)
            return null;
        return Find(type, property.Name)
            ?? (property is { Name: "ConnectionString", Type.SpecialType: SpecialType.System_String } ? AnyConnectionString : null);
    }

    private NetworkSink? Find(INamedTypeSymbol type, string name)
    {
        if (!_sinks.TryGetValue(type.OriginalDefinition, out var sinks))
            return null;
        foreach (var sink in sinks)
        {
            if (sink.Names.Contains(name))
                return sink;
        }

        return null;
    }

    private static bool IsConstructorOfCloudClient(IParameterSymbol parameter, INamedTypeSymbol type) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
        && type.Name.EndsWith("Client", StringComparison.Ordinal)
        && (type.IsBelowNamespace("Azure") || type.IsBelowNamespace("Microsoft.Azure"));

    private static NetworkSink? FindCloud(IParameterSymbol parameter) =>
        parameter.Name == "fullyQualifiedNamespace" ? CloudNamespace
        : parameter.Type.Name == "Uri" ? CloudClient
        : null;
}
