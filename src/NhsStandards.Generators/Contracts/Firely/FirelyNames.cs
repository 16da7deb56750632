namespace NhsStandards.Generators.Contracts.Firely;

/// <summary>The names of Firely's classes for FHIR types, which have been stable since its first release for R4.</summary>
internal static class FirelyNames
{
    /// <summary>The alias under which generated code names Firely's classes. With <c>::</c> it can mean nothing else.</summary>
    public const string Alias = "FhirModel";

    public const string Namespace = "global::Hl7.Fhir.Model";

    /// <summary>The class of a FHIR type, as C# writes it in any context.</summary>
    public static string Qualified(string fhirType) => Alias + "::" + ClassOf(fhirType);

    /// <summary>A type as the compiler displays it, with the alias for Firely's namespace.</summary>
    public static string WithAlias(string displayed) => displayed.Replace(Namespace + ".", Alias + "::");

    public static string ClassOf(string fhirType) => fhirType switch
    {
        "boolean" => "FhirBoolean",
        "dateTime" => "FhirDateTime",
        "decimal" => "FhirDecimal",
        "string" => "FhirString",
        "uri" => "FhirUri",
        "url" => "FhirUrl",
        "xhtml" => "XHtml",
        "Reference" => "ResourceReference",
        // BackboneElement and the like keep their names; other primitives only begin with a capital letter.
        _ => char.ToUpperInvariant(fhirType[0]) + fhirType.Substring(1),
    };

    /// <summary>The primitive types of FHIR begin with a small letter, all others with a capital one.</summary>
    public static bool IsPrimitive(string fhirType) => char.IsLower(fhirType[0]);

    public static bool IsCode(string fhirType) => fhirType is "code" or "Code";

    /// <summary>
    /// The C# type of a primitive's value, with <c>?</c>; <see langword="null"/> for complex types and for dates and times:
    /// as text they lose their meaning and as a .NET type their precision, so Firely's own type is used.
    /// </summary>
    public static string? ValueType(string fhirType) => fhirType switch
    {
        "boolean" => "bool?",
        "integer" or "positiveInt" or "unsignedInt" => "int?",
        "decimal" => "decimal?",
        "string" or "code" or "id" or "uri" or "url" or "canonical" or "oid" or "uuid" or "markdown" => "string?",
        _ => null,
    };
}
