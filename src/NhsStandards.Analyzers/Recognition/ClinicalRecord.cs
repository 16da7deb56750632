using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>Tells which types are records of a patient or of care: they are named for it, or say which patient they are about.</summary>
internal static class ClinicalRecord
{
    /// <summary>What a type is named for that only exists in care.</summary>
    private static readonly string[] CareTerms =
    [
        "demographics", "vitalsigns", "vitalsign", "vitals", "bloodpressure", "bloodtest", "bloodglucose", "prescription", "medication", "dosage", "diagnosis",
        "immunisation", "immunization", "vaccination", "allergy", "labresult", "laboratoryresult", "pathologyresult", "pathology", "clinical", "careplan", "newborn", "maternity",
    ];

    /// <summary>Members that say which patient a record is about.</summary>
    private static readonly string[] PatientLinks =
    [
        "patient", "patientid", "patientguid", "patientidentifier", "patientreference", "serviceuserid", "residentid", "subjectofcare",
    ];

    /// <summary>Last words of the names of types that are about records and hold none: what is searched, counted, shown or mapped.</summary>
    private static readonly string[] OtherUses =
    [
        "filter", "search", "query", "criteria", "statistics", "metrics", "summary", "count", "counts", "columns", "column", "headers", "claims", "keys", "names", "fields", "mapping", "mappings", "map", "profile",
        "view", "page", "component", "form", "settings", "rules", "rule", "error", "errors", "exception", "attribute", "type", "types", "list", "stock", "product", "parcel", "package", "shipment", "delivery",
    ];

    /// <summary>Whether the member stands in a record of a patient or of care, or is named for the patient itself: <c>PatientGender</c>.</summary>
    public static bool Holds(ISymbol member, KnownTypes types) =>
        member.ContainingType is { } type
        && (Is(type, types) || (NameWords.StartsWith(member.Name, "patient") && IsRecord(type)))
        && !HeldMember.IsInViewModel(member, types);

    public static bool Is(INamedTypeSymbol type, KnownTypes types)
    {
        if (!IsRecord(type))
            return false;
        if (PatientModel.IsCalledPatient(type) || NameWords.ContainsAny(type.Name, CareTerms))
            return true;
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol { IsConst: false } && !member.IsStatic
                    && (PersonNumber.KindOf(member, types) != PersonNumberKind.None || NameWords.EndsWithAny(member.Name, PatientLinks)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the type holds what it is of, rather than does, counts or maps something.</summary>
    private static bool IsRecord(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && !type.IsStatic && !PatientModel.IsRole(type) && !NameWords.EndsWithAny(type.Name, OtherUses);
}
