namespace NhsStandards.Analyzers.Rules;

/// <summary>The categories of our diagnostics: one for each principle, in the order of the rule ids.</summary>
internal static class Principle
{
    public const string DataStandards = "NhsStandards.DataStandards";
    public const string OpenInterfaces = "NhsStandards.OpenInterfaces";
    public const string InternetFirst = "NhsStandards.InternetFirst";
    public const string PublicCloud = "NhsStandards.PublicCloud";
    public const string CyberSecurity = "NhsStandards.CyberSecurity";
    public const string PrivacyAndAudit = "NhsStandards.PrivacyAndAudit";
    public const string RecordLayers = "NhsStandards.RecordLayers";
    public const string ModernBrowsers = "NhsStandards.ModernBrowsers";
    public const string Definitions = "NhsStandards.Definitions";
}
