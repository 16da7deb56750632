namespace NhsStandards.Analyzers.Knowledge;

/// <summary>Where data may lie: the United Kingdom, else what the offshoring guidance admits, else anywhere.</summary>
internal enum Territory
{
    Unknown,
    UnitedKingdom,

    /// <summary>The European Economic Area.</summary>
    Eea,

    /// <summary>A country whose protection the UK has found adequate.</summary>
    Adequate,

    Outside,
}
