using System.Collections.Immutable;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Knowledge;

/// <summary>A type whose members take network addresses, and the names of the parameters and properties that do.</summary>
internal sealed class NetworkSink(string type, AddressForm form, NetworkUse use, params string[] names)
{
    /// <summary>The metadata name of the type.</summary>
    public string Type { get; } = type;

    public AddressForm Form { get; } = form;

    public NetworkUse Use { get; } = use;

    /// <summary>Names of parameters, of any method or constructor, and of properties.</summary>
    public ImmutableArray<string> Names { get; } = ImmutableArray.Create(names);
}
