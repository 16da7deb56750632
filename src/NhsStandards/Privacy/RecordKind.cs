namespace NhsStandards;

/// <summary>Kinds of records that the NHS retention schedule tells apart.</summary>
public enum RecordKind
{
    /// <summary>Staff, administrative and other records, for which no term is checked.</summary>
    Other,

    /// <summary>Health records of adults: 8 years.</summary>
    AdultHealth,

    /// <summary>Health records of children: to the 25th birthday.</summary>
    ChildHealth,

    /// <summary>Records of general practice: 10 years after death.</summary>
    GeneralPractice,

    /// <summary>Maternity records: 25 years.</summary>
    Maternity,

    /// <summary>Mental health records: 20 years.</summary>
    MentalHealth,
}
