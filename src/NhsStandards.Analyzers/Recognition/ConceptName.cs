using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>A concept of a national code list or terminology, recognised by the name of a member.</summary>
internal sealed class ConceptName
{
    private static readonly ConceptName[] Concepts =
    [
        new("a gender", "Hl7.Fhir.Model.AdministrativeGender", "Code<AdministrativeGender>", ["gender", "genderidentity", "statedgender"]),
        new("a sex", "Hl7.Fhir.Model.AdministrativeGender", "Code<AdministrativeGender>", ["sex", "sexatbirth", "birthsex", "sexregisteredatbirth", "sexassignedatbirth"]),
        new("an ethnicity", "Hl7.Fhir.Model.CodeableConcept", "CodeableConcept", ["ethnicity", "ethnicgroup", "ethniccategory", "ethnicorigin", "ethnicbackground"]),
        new("a marital status", "Hl7.Fhir.Model.CodeableConcept", "CodeableConcept", ["maritalstatus"]),
        new("a SNOMED CT code", "NhsStandards.SnomedCode", "SnomedCode", ["snomedcode", "snomedctcode", "snomedconceptid", "snomedctconceptid", "snomedconceptcode", "snomedid", "sctid"]),
        new("a dm+d code", "NhsStandards.SnomedCode", "SnomedCode", ["dmdcode", "dmdid"]),
        new("an ICD-10 code", "Hl7.Fhir.Model.Coding", "Coding, with its system", ["icd10code", "icd10", "icdcode"]),
        new("an OPCS-4 code", "Hl7.Fhir.Model.Coding", "Coding, with its system", ["opcs4code", "opcs4", "opcscode"]),
    ];

    /// <summary>A flag that says one of two: <c>IsMale</c>.</summary>
    private static readonly string[] SexFlags = ["ismale", "isfemale"];

    /// <summary>Words that make it another thing: a question, a preference, somebody else's.</summary>
    private static readonly string[] OtherMeanings =
    [
        "has", "have", "no", "not", "by", "without", "missing", "use", "show", "hide", "include", "require", "requires", "match", "matches", "same", "masked", "redacted", "hashed", "count", "percent", "score", "index", "column", "row", "position",
        "staff", "clinician", "practitioner", "doctor", "gp", "professional", "preferred", "requested", "hla",
    ];

    private readonly string _known;
    private readonly string _type;
    private readonly string[] _terms;

    private ConceptName(string name, string known, string type, string[] terms)
    {
        Name = name;
        _known = known;
        _type = type;
        _terms = terms;
    }

    /// <summary>What it is, as a message says it.</summary>
    public string Name { get; }

    /// <summary>Whether it is a code of a terminology, rather than a value of a short list.</summary>
    public bool IsTerminology => _terms[0].EndsWith("code", StringComparison.Ordinal);

    /// <summary>The toolkit's type for it, or <see langword="null"/> where it has none.</summary>
    public string? ToolkitType => _known == "NhsStandards.SnomedCode" ? _type : null;

    /// <summary>The type that holds it, by what the project knows.</summary>
    public string TypeIn(KnownTypes types) => types.Has(_known) ? _type
        : IsTerminology ? "a type that only holds such a code"
        : "an enum or a type of the values in the national list";

    /// <summary>The concept that a member is named for; a further noun (<c>GenderCode</c>, <c>EthnicityId</c>) makes it another thing.</summary>
    public static ConceptName? KindOf(string name, ITypeSymbol type)
    {
        // Too short for any term.
        if (name.Length < 3)
            return null;
        if (type.SpecialType == SpecialType.System_Boolean && NameWords.EndsWithAny(name, SexFlags))
            return Concepts[1];
        foreach (var concept in Concepts)
        {
            if (NameWords.EndsWithAny(name, concept._terms))
                return NameWords.ContainsAny(name, OtherMeanings) ? null : concept;
        }

        return null;
    }
}
