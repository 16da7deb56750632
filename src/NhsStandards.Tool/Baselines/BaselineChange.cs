namespace NhsStandards.Tool.Baselines;

/// <summary>What a run does to the baseline.</summary>
internal enum BaselineChange
{
    /// <summary>Takes in what is new and removes what is gone.</summary>
    Record,

    /// <summary>Only removes what is gone.</summary>
    Prune,

    /// <summary>Records, unless a rule would have more entries than before.</summary>
    Ratchet,
}
