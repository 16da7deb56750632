using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Knowledge;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Recognises names, attributes, types and systems that stand for a national number or code.</summary>
internal static class CodeName
{
    /// <summary>The shortest of the terms.</summary>
    private const int ShortestTerm = 4;

    private static readonly string[] OdsTerms =
    [
        "odscode", "odscodes", "odsorganisationcode", "odsorganizationcode", "odssitecode", "organisationcode", "organizationcode", "practicecode", "practiceodscode",
    ];

    private static readonly string[] SctidTerms =
    [
        "sctid", "sctids", "snomedcode", "snomedcodes", "snomedctcode", "snomedctcodes", "snomedconceptid", "snomedconceptids", "snomedctconceptid", "snomedconceptcode",
        "dmdcode", "dmdcodes",
    ];

    private static readonly string[] Icd10Terms = ["icd10code", "icd10codes", "icd10"];
    private static readonly string[] Opcs4Terms = ["opcs4code", "opcs4codes", "opcs4", "opcscode", "opcscodes"];

    /// <summary>Last words of what holds the text of a number or code.</summary>
    private static readonly string[] TextTerms = ["value", "text", "digits", "number", "code", "raw", "string", "formatted", "unformatted", "normalised", "normalized"];

    /// <summary>What a member, parameter or variable holds by the toolkit's attribute, else by its name, else by that of its type.</summary>
    public static CodeKind KindOf(ISymbol symbol, KnownTypes types)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { } type)
                continue;
            if (type.Is(types["NhsStandards.NhsNumberAttribute"]))
                return CodeKind.NhsNumber;
            if (type.Is(types["NhsStandards.OdsCodeAttribute"]))
                return CodeKind.OdsCode;
            if (type.Is(types["NhsStandards.SctidAttribute"]))
                return CodeKind.Sctid;
        }

        return KindOfName(symbol.Name) is var named and not CodeKind.None ? named : KindOfNamedType(symbol.TypeOf());
    }

    public static CodeKind KindOfName(string name)
    {
        if (name.Length < ShortestTerm)
            return CodeKind.None;
        if (PersonNumber.KindOfName(name) is var person and not PersonNumberKind.None)
            return KindOf(person);
        if (NamedFor.Any(name, OdsTerms))
            return CodeKind.OdsCode;
        if (NamedFor.Any(name, SctidTerms))
            return CodeKind.Sctid;
        if (NamedFor.Any(name, Icd10Terms))
            return CodeKind.Icd10;
        return NamedFor.Any(name, Opcs4Terms) ? CodeKind.Opcs4 : CodeKind.None;
    }

    /// <summary>What a type of the toolkit is.</summary>
    public static CodeKind KindOfType(ITypeSymbol? type) => type?.WithoutNullable() switch
    {
        { Name: "OdsCode" } ods when ods.IsInNamespace("NhsStandards") => CodeKind.OdsCode,
        { Name: "SnomedCode" } snomed when snomed.IsInNamespace("NhsStandards") => CodeKind.Sctid,
        _ => KindOf(PersonNumber.KindOfType(type)),
    };

    /// <summary>What a type is by its name alone: the toolkit's, or one of the team's own.</summary>
    public static CodeKind KindOfNamedType(ITypeSymbol? type) => type?.WithoutNullable() switch
    {
        { TypeKind: not (TypeKind.Class or TypeKind.Struct) } or { IsStatic: true } => CodeKind.None,
        { Name: "OdsCode" or "ODSCode" } => CodeKind.OdsCode,
        { Name: "SnomedCode" or "Sctid" } => CodeKind.Sctid,
        _ => KindOf(PersonNumber.KindOfNamedType(type)),
    };

    /// <summary>Whether a property of such a type is the number or code as text: its digits, not its status or display.</summary>
    public static bool IsTextOf(IPropertySymbol property) =>
        property is { IsStatic: false, Type.SpecialType: SpecialType.System_String }
        && KindOfNamedType(property.ContainingType) != CodeKind.None
        && NameWords.EndsWithAny(property.Name, TextTerms);

    /// <summary>What a FHIR identifier or code system stands for.</summary>
    public static CodeKind KindOfSystem(string system) => system switch
    {
        CanonicalUris.Snomed or CanonicalUris.Dmd => CodeKind.Sctid,
        "https://fhir.nhs.uk/Id/ods-organization-code" or "https://fhir.nhs.uk/Id/ods-site-code" => CodeKind.OdsCode,
        "http://hl7.org/fhir/sid/icd-10" or "http://hl7.org/fhir/sid/icd-10-uk" => CodeKind.Icd10,
        _ => KindOf(PersonNumber.KindOfSystem(system)),
    };

    private static CodeKind KindOf(PersonNumberKind kind) => kind switch
    {
        PersonNumberKind.NhsNumber => CodeKind.NhsNumber,
        PersonNumberKind.ChiNumber => CodeKind.ChiNumber,
        PersonNumberKind.HealthAndCareNumber => CodeKind.HealthAndCareNumber,
        _ => CodeKind.None,
    };
}
