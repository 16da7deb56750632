using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells which types are the form of what goes over the wire: of an API or of a message.</summary>
internal static class WireContract
{
    private static readonly string[] Names = ["request", "response", "message", "event", "payload", "contract", "dto"];

    /// <summary>Whether the member belongs to such a type, by attributes of serialisation or the type's name.</summary>
    public static bool Holds(ISymbol member) => IsSerialised(member) || Is(member.ContainingType);

    public static bool Is(INamedTypeSymbol type) => NameWords.EndsWithAny(type.Name, Names) || IsSerialised(type);

    /// <summary>Whether a type, or a member of it, says how JSON has it.</summary>
    public static bool IsSerialised(INamedTypeSymbol type)
    {
        if (IsSerialised((ISymbol)type))
            return true;
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol or IFieldSymbol && IsSerialised(member))
                return true;
        }

        return false;
    }

    private static bool IsSerialised(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: not "JsonIgnoreAttribute" and not "SerializableAttribute" } type
                && (type.IsInNamespace("System.Text.Json.Serialization") || type.IsInNamespace("Newtonsoft.Json")
                    || type.IsInNamespace("System.Runtime.Serialization") || type.IsInNamespace("System.Xml.Serialization")))
            {
                return true;
            }
        }

        return false;
    }
}
