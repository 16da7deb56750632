using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells what the national data opt-out applies to, and where it is decided.</summary>
internal readonly struct OptOutModel(KnownTypes types)
{
    private readonly INamedTypeSymbol? _secondaryUse = types["NhsStandards.SecondaryUseAttribute"];
    private readonly INamedTypeSymbol? _disclosure = types["NhsStandards.DisclosureAttribute"];
    private readonly INamedTypeSymbol? _directCare = types["NhsStandards.DirectCareAttribute"];
    private readonly INamedTypeSymbol? _decision = types["NhsStandards.NationalDataOptOutAttribute"];
    private readonly INamedTypeSymbol? _optOut = types["NhsStandards.INationalDataOptOut"];

    /// <summary>Whether a method is marked as a use for more than care; in a marked type, what others can call.</summary>
    public bool Concerns(IMethodSymbol method)
    {
        if (method.HasAttribute(_directCare))
            return false;
        if (method.HasAttribute(_disclosure))
            return true;
        if (IsAggregate(method.ReturnType))
            return false;
        if (method.HasAttribute(_secondaryUse))
            return true;
        return method.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
            && method.ContainingType is { } type
            && (type.FindAttributeAround(_secondaryUse) ?? type.FindAttributeAround(_disclosure)) is not null;
    }

    /// <summary>A count, a share, a yes or no, which tells nothing of one patient.</summary>
    private static bool IsAggregate(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } result } => IsAggregate(result[0]),
        _ => type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Char,
    };

    /// <summary>Whether it is said where the opt-out is applied, or why it is not.</summary>
    public bool IsDecided(IMethodSymbol method) =>
        method.FindAttributeAround(_decision) is { ConstructorArguments: { Length: 1 } arguments } decision
        && (arguments[0].EnumName() == "Applied" || decision.NamedValue("Reason") is string { Length: > 0 });

    /// <summary>Whether the call asks who has opted out.</summary>
    public bool IsQuestion(IMethodSymbol method) => method.ContainingType.Is(_optOut);
}
