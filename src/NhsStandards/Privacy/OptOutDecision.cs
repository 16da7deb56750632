namespace NhsStandards;

/// <summary>What was decided about the national data opt-out.</summary>
public enum OptOutDecision
{
    /// <summary>Those who have opted out are left out elsewhere, before the data gets here.</summary>
    Applied,

    /// <summary>The opt-out does not apply, for the reason given: consent, a legal duty, a public interest, an exemption.</summary>
    Exempt,
}
