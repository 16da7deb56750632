using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells whether a field or property holds a value in a type that its author chose: rules on declared types ask this first.</summary>
internal static class HeldMember
{
    /// <summary>Words that say that text is meant, whatever it is of.</summary>
    private static readonly string[] MeantAsText =
    [
        "text", "string", "raw", "input", "entered", "typed", "unvalidated", "unverified", "invalid", "formatted", "display", "displayed", "spaced", "printed", "original", "submitted", "search", "query", "param", "parameter",
    ];

    /// <summary>Namespaces whose attributes bind members to a format that has no form for types of our own.</summary>
    private static readonly string[] OtherFormats =
    [
        "System.Xml.Serialization", "System.Runtime.Serialization", "ProtoBuf", "CsvHelper", "FileHelpers", "Amazon.DynamoDBv2",
    ];

    /// <summary>
    /// Whether the member keeps a value of somebody in a type that could be another: it is no static text, no name of a column,
    /// nothing that is worked out, given by a base or migration, or bound to a format.
    /// </summary>
    public static bool IsAuthorsChoice(ISymbol member, KnownTypes types, CancellationToken cancellation) =>
        !member.IsStatic
        && !member.IsImplicitlyDeclared
        && !IsHeldElsewhere(member, cancellation)
        && !DeclaredShape.IsGivenElsewhere(member)
        && !IsBoundElsewhere(member, types)
        && !DeclaredShape.IsName(member, cancellation);

    public static bool IsMeantAsText(ISymbol member) => NameWords.ContainsAny(member.Name, MeantAsText);

    /// <summary>
    /// Whether the member is checked or converted already, is bound from a request, or belongs to a format that has no form for
    /// types of our own.
    /// </summary>
    public static bool IsBoundElsewhere(ISymbol member, KnownTypes types)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type
                && (type.Name.EndsWith("ConverterAttribute", StringComparison.Ordinal) || IsOfRequest(type) || IsOtherFormat(type)))
            {
                return true;
            }
        }

        var owner = member.ContainingType;
        foreach (var attribute in owner.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && IsOtherFormat(type))
                return true;
        }

        return owner.Is(types["Microsoft.AspNetCore.Mvc.RazorPages.PageModel"])
            || owner.Is(types["Microsoft.AspNetCore.Components.ComponentBase"])
            || owner.Is(types["Azure.Data.Tables.ITableEntity"]);
    }

    /// <summary>Whether the type is what a page or window shows: its texts are for people.</summary>
    public static bool IsInViewModel(ISymbol member, KnownTypes types)
    {
        var owner = member.ContainingType;
        if (NameWords.Contains(owner.Name, "viewmodel") || NameWords.EndsWith(owner.Name, "vm") || owner.ContainingNamespace?.Name is "ViewModels" or "ViewModel"
            || owner.Is(types["System.ComponentModel.INotifyPropertyChanged"]))
        {
            return true;
        }

        for (var ancestor = owner.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.IsBelowNamespace("System.Windows") || ancestor.IsBelowNamespace("Microsoft.Maui"))
                return true;
        }

        return false;
    }

    /// <summary>Whether the type is a FHIR resource as JSON has it, whose codes and dates are text there.</summary>
    public static bool IsInFhirJson(ISymbol member) => HasMember(member.ContainingType, "ResourceType") || member.ContainingType.IsBelowNamespace("Hl7.Fhir");

    /// <summary>Whether a type declares a member of this name, in any case.</summary>
    public static bool HasMember(INamedTypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol or IFieldSymbol && string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether a property only shows what something else holds: it is worked out, or stands before a field of its name.</summary>
    private static bool IsHeldElsewhere(ISymbol member, CancellationToken cancellation)
    {
        if (member is not IPropertySymbol property || member.DeclaringSyntaxReferences.IsEmpty || member.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not PropertyDeclarationSyntax declaration)
            return false;
        return HasGetter(declaration) && (property.SetMethod is null || HasMember(property.ContainingType, "_" + property.Name));
    }

    private static bool HasGetter(PropertyDeclarationSyntax property)
    {
        if (property.AccessorList is null)
            return true;
        foreach (var accessor in property.AccessorList.Accessors)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
                return true;
        }

        return false;
    }

    private static bool IsOfRequest(INamedTypeSymbol attribute) =>
        attribute.IsBelowNamespace("Microsoft.AspNetCore") && !attribute.IsBelowNamespace("Microsoft.AspNetCore.Identity");

    private static bool IsOtherFormat(INamedTypeSymbol attribute)
    {
        foreach (var format in OtherFormats)
        {
            if (attribute.IsBelowNamespace(format))
                return true;
        }

        return false;
    }
}
