namespace NhsStandards.Analyzers.Rules;

/// <summary>Custom tags of our descriptors.</summary>
internal static class RuleTags
{
    /// <summary>
    /// The rule catalogue calls the violation an error. It is a warning as installed, so that an install never breaks a
    /// build that worked, and an error under <c>NhsStandardsMode=Gate</c>.
    /// </summary>
    public const string ErrorInGate = "NhsGate:Error";

    /// <summary>
    /// Some findings of the rule are errors under <c>NhsStandardsMode=Gate</c> and others are not: each is reported with its
    /// own severity (see <see cref="FindingSeverity"/>), so no preset may set one for all.
    /// </summary>
    public const string MixedInGate = "NhsGate:Mixed";

    /// <summary>
    /// Some findings of the rule are warnings and others only suggestions: each is reported with its own severity, so no preset
    /// may set one for all. The descriptor has the higher one.
    /// </summary>
    public const string Mixed = "NhsFindings:Mixed";
}
