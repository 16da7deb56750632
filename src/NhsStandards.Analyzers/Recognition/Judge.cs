using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises methods that say whether a text is well formed: they are given wrong ones, and look at digits.</summary>
internal static class Judge
{
    public static bool Is(IMethodSymbol method) =>
        method.Name.StartsWith("Try", StringComparison.Ordinal)
        || method.Name.StartsWith("Validate", StringComparison.Ordinal)
        || method.Name.StartsWith("Check", StringComparison.Ordinal)
        || (method.Name.StartsWith("Is", StringComparison.Ordinal) && method.ReturnType.SpecialType == SpecialType.System_Boolean)
        || method.ContainingType.Name is "Assert" or "Contract";

    /// <summary>Whether code in this member judges numbers: it answers whether one is valid, works out check digits, or its type is a validator.</summary>
    public static bool Contains(ISymbol? member) => (member is IMethodSymbol method && IsQuestion(method)) || IsCheck(member);

    /// <summary>Whether code in this member is there to say whether something is well formed: it, or its type, is called so.</summary>
    public static bool IsCheck(ISymbol? member)
    {
        if (member is IMethodSymbol method && IsCheck(method.Name))
            return true;
        return member?.ContainingType is { } type
            && (NameWords.EndsWith(type.Name, "validator") || NameWords.EndsWith(type.Name, "checker") || IsCheck(type.Name) || type.BaseType?.Name == "ValidationAttribute");
    }

    private static bool IsQuestion(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean
        && (NameWords.StartsWith(method.Name, "is") || NameWords.StartsWith(method.Name, "check") || NameWords.StartsWith(method.Name, "verify"));

    private static bool IsCheck(string name) =>
        NameWords.Contains(name, "validate") || NameWords.Contains(name, "valid") || NameWords.Contains(name, "checkdigit")
        || NameWords.Contains(name, "checksum") || NameWords.Contains(name, "modulus") || NameWords.Contains(name, "mod");
}
