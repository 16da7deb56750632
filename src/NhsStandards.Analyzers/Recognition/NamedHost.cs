using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>The host that a constant or a value of configuration names, for rules that know hosts wherever they stand.</summary>
internal static class NamedHost
{
    private static readonly string[] Searches = ["Contains", "StartsWith", "EndsWith", "Equals", "IndexOf", "LastIndexOf", "Replace", "IsMatch", "Remove", "TrimStart", "TrimEnd"];

    public const ConstantShapes Shapes = ConstantShapes.Uri | ConstantShapes.Dotted | ConstantShapes.KeyValue;

    /// <summary>The host of a URL, of the server of a connection string, or a text that is a host alone.</summary>
    public static NetworkHost? Of(string text)
    {
        if (text.IndexOf("://", StringComparison.Ordinal) > 0)
            return NetworkAddress.Parse(text, AddressForm.Url)?.Host;
        return text.IndexOf('=') > 0
            ? NetworkAddress.Parse(text, AddressForm.ConnectionString)?.Host
            : NetworkAddress.Parse(text, AddressForm.Host)?.Host;
    }

    /// <summary>Whether the constant names a host to look for it: a comparison, a search, a table that translates it.</summary>
    public static bool IsLookedFor(in Constant constant)
    {
        var context = constant.Context;
        if (context.Role == ConstantRole.Compared)
            return true;
        if (context.Target is IParameterSymbol { Name: "key" or "oldValue" })
            return true;
        return context.Call is IInvocationOperation { TargetMethod.Name: var method } && Array.IndexOf(Searches, method) >= 0;
    }

    /// <summary>Whether the host comes with a constant of this project, and is judged where that is defined.</summary>
    public static bool IsDefinedElsewhere(in Constant constant, NetworkHost host) =>
        constant.SourceOf(host.Text) is { DeclaringSyntaxReferences.IsEmpty: false };
}
