namespace NhsStandards;

/// <summary>
/// What a ten-digit person number is used for in the British Isles, by its leading digits. A number's range says where it may
/// have been issued, not that it was.
/// </summary>
/// <remarks>
/// The ranges are a best-effort collation of what the issuing bodies have published; no official page lists them all.
/// </remarks>
public enum PersonNumberRange
{
    /// <summary>Not in use: below 010 000 0000 and 311 300 0000 to 319 999 9999.</summary>
    NotInUse,

    /// <summary>Scotland, CHI numbers: 010 000 0000 to 311 299 9999.</summary>
    Scotland,

    /// <summary>Northern Ireland, Health and Care numbers: 320 000 0000 to 399 999 9999.</summary>
    NorthernIreland,

    /// <summary>England, Wales and the Isle of Man: 400 000 0000 to 499 999 9999 and 600 000 0000 to 799 999 9999.</summary>
    EnglandWalesIsleOfMan,

    /// <summary>Not to be issued, for internal tests of national systems: 500 000 0000 to 599 999 9999.</summary>
    InternalTest,

    /// <summary>Inside the Irish individual health identifier: 800 000 0000 to 859 999 9999.</summary>
    Ireland,

    /// <summary>Spare: 860 000 0000 to 899 999 9999.</summary>
    Spare,

    /// <summary>Not issued, for synthetic people and tests: 900 000 0000 to 999 999 9999.</summary>
    Synthetic,
}
