using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells a URI that names a code or identifier system from one that is visited.</summary>
internal static class CodeSystemUse
{
    /// <summary>Whether the place says that the URI names a system: a member, parameter or type is called so.</summary>
    public static bool IsNamed(ConstantContext context) => context.Target is { } target && IsNamed(target);

    /// <summary>Whether the symbol, or the type of constants that it is in, is called a system.</summary>
    public static bool IsNamed(ISymbol symbol) =>
        NameWords.Contains(symbol.Name, "system")
        || (symbol is IFieldSymbol or IPropertySymbol { IsStatic: true } && symbol.ContainingType is { } type && (NameWords.Contains(type.Name, "systems") || NameWords.Contains(type.Name, "system")));

    /// <summary>Whether the URI is the system of one of FHIR's own types.</summary>
    public static bool IsFhir(ConstantContext context) =>
        context.Target is IPropertySymbol { Name: "System" } or IParameterSymbol { Name: "system" }
        && context.Target.ContainingType is { } type
        && type.IsBelowNamespace("Hl7.Fhir");

    /// <summary>Whether the URI is an address that is opened: it makes a <see cref="Uri"/>, is requested, or is called a link.</summary>
    public static bool IsAddress(ConstantContext context)
    {
        if (context.Target is { } target && IsLink(target.Name))
            return true;
        var called = context.Call switch
        {
            IInvocationOperation call => call.TargetMethod.ContainingType,
            IObjectCreationOperation creation => creation.Type,
            _ => null,
        };
        return called is { Name: "Uri" or "UriBuilder" } && called.IsInNamespace("System")
            || called?.IsBelowNamespace("System.Net") == true
            || called is { Name: "Process" or "ProcessStartInfo" };
    }

    private static bool IsLink(string name) =>
        NameWords.Contains(name, "href") || NameWords.Contains(name, "link") || NameWords.Contains(name, "website")
        || NameWords.Contains(name, "page") || NameWords.Contains(name, "homepage") || NameWords.Contains(name, "address") || NameWords.Contains(name, "requesturi");
}
