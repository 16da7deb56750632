using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells whether a team's own type for a number shows its digits where it is written as text.</summary>
internal static class ShownNumber
{
    private static readonly ConditionalWeakTable<ITypeSymbol, StrongBox<bool>> Cache = new();

    private static readonly string[] Masking = ["mask", "masked", "redact", "redacted", "hide", "hidden", "hash", "obfuscate", "obfuscated", "asterisk"];

    /// <summary>Whether its <c>ToString</c> says the digits: one of its own that masks nothing, or that of a record.</summary>
    public static bool Is(ITypeSymbol type)
    {
        if (!Cache.TryGetValue(type, out var shows))
            shows = Cache.GetValue(type, static number => new StrongBox<bool>(Shows(number.WithoutNullable())));
        return shows.Value;
    }

    private static bool Shows(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers("ToString"))
        {
            if (member is IMethodSymbol { Parameters.IsEmpty: true, IsImplicitlyDeclared: false } method)
                return !Masks(method);
        }

        return type.IsRecord;
    }

    private static bool Masks(IMethodSymbol method)
    {
        foreach (var declaration in method.DeclaringSyntaxReferences)
        {
            foreach (var token in declaration.GetSyntax().DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken) ? NameWords.ContainsAny(token.ValueText, Masking) : token.ValueText.IndexOf('*') >= 0 && token.Value is string or char)
                    return true;
            }
        }

        return false;
    }
}
