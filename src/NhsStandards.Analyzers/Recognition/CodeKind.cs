namespace NhsStandards.Analyzers.Recognition;

/// <summary>The national numbers and codes that a text can stand for.</summary>
internal enum CodeKind
{
    None,
    NhsNumber,
    ChiNumber,
    HealthAndCareNumber,
    OdsCode,

    /// <summary>An identifier of SNOMED CT, also of dm+d.</summary>
    Sctid,
    Icd10,
    Opcs4,
}
