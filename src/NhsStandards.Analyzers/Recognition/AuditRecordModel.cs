using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>How sure it is that something belongs to an audit trail.</summary>
internal enum AuditCertainty
{
    None,

    /// <summary>By its name.</summary>
    Named,

    /// <summary>By its type or an attribute.</summary>
    Declared,
}

/// <summary>Recognises the records of an audit trail; a clinical audit or an AUDIT-C score is none.</summary>
internal readonly struct AuditRecordModel(KnownTypes types)
{
    private static readonly string[] Terms =
    [
        "auditrecord", "auditentry", "auditevent", "auditlog", "auditlogentry", "audittrail", "audittrailentry", "auditmessage", "accessaudit",
    ];

    private static readonly string[] Tables =
    [
        "audit", "audits", "auditrecord", "auditrecords", "auditentry", "auditentries", "auditevent", "auditevents", "auditlog", "auditlogs", "audittrail", "audittrails",
    ];

    /// <summary>Words that come behind the name of a record without making it another thing.</summary>
    private static readonly string[] Endings = ["entity", "model", "document", "dto", "row", "item", "data"];

    private readonly INamedTypeSymbol? _entry = types["NhsStandards.AuditEntry"];
    private readonly INamedTypeSymbol? _event = types["Hl7.Fhir.Model.AuditEvent"];
    private readonly INamedTypeSymbol? _record = types["NhsStandards.AuditRecordAttribute"];

    public AuditCertainty Of(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface })
            return AuditCertainty.None;
        if (type.Is(_entry) || type.Is(_event) || IsDeclared(type))
            return AuditCertainty.Declared;
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (IsNamed(current.Name))
                return AuditCertainty.Named;
        }

        return AuditCertainty.None;
    }

    /// <summary>Whether a table, by its name or that of its schema, holds an audit trail.</summary>
    public static bool IsTable(string name)
    {
        foreach (var term in Tables)
        {
            if (NameWords.EndsWith(name, term) && !AuditModel.IsOtherAudit(name))
                return true;
        }

        return NameWords.StartsWith(name, "audit");
    }

    private bool IsDeclared(ITypeSymbol type)
    {
        if (_record is null)
            return false;
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.HasAttribute(_record))
                return true;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (contract.HasAttribute(_record))
                return true;
        }

        return false;
    }

    private static bool IsNamed(string name)
    {
        // Most names end here.
        if (name.IndexOf("udit", StringComparison.Ordinal) < 0)
            return false;
        foreach (var term in Terms)
        {
            if (NameWords.Find(name, term, 0, out var end) >= 0 && EndsThere(name, end))
                return !AuditModel.IsOtherAudit(name);
        }

        return false;
    }

    private static bool EndsThere(string name, int end)
    {
        if (end == name.Length)
            return true;
        foreach (var ending in Endings)
        {
            if (NameWords.Find(name, ending, end, out var last) == end && last == name.Length)
                return true;
        }

        return false;
    }
}
