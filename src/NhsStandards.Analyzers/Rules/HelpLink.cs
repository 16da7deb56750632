namespace NhsStandards.Analyzers.Rules;

internal static class HelpLink
{
    private const string Pages = "https://github.com/nhs-standards/NhsStandards.Analyzers/blob/main/docs/rules/";

    /// <summary>The page that explains a rule with a violating and a compliant example.</summary>
    public static string To(string ruleId) => Pages + ruleId + ".md";
}
