namespace NhsStandards.Analyzers.Rules;

/// <summary>Custom tags of our descriptors.</summary>
internal static class RuleTags
{
    /// <summary>
    /// The rule catalogue calls the violation an error. It is a warning as installed, so that an install never breaks a
    /// build that worked, and an error under <c>NhsStandardsMode=Gate</c>.
    /// </summary>
    public const string ErrorInGate = "NhsGate:Error";
}
