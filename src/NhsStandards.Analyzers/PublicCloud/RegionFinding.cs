using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Knowledge;
using NhsStandards.Analyzers.Recognition;
using NhsStandards.Analyzers.Rules;

namespace NhsStandards.Analyzers.PublicCloud;

/// <summary>NHS4004: patient data stays in the United Kingdom, unless the organisation has decided otherwise.</summary>
internal static class RegionFinding
{
    public static readonly DiagnosticDescriptor Rule = new(
        id: "NHS4004",
        title: "Cloud region outside the permitted territory",
        messageFormat: "'{0}' names the cloud region '{1}', which is {2}; use a region in {3}",
        category: Principle.PublicCloud,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Health and care data may lie in the UK, in the European Economic Area and in countries with adequate protection; NHS England itself keeps it in the UK, and everything else needs the approval of its senior information risk owner. Name the territories that are approved in nhs_standards.allowed_territories.",
        helpLinkUri: HelpLink.To("NHS4004"),
        customTags: RuleTags.MixedInGate);

    /// <summary>What keeps its global resources in this one region: there the region says nothing of where data lies.</summary>
    private static readonly string[] GlobalServices =
    [
        "certificatemanager", "certificate", "acm", "cloudfront", "route53", "identitymanagement", "organizations", "waf", "wafv2", "shield", "globalaccelerator", "costexplorer", "budgets", "billing", "pricing", "ecrpublic",
    ];

    public static bool IsOfGlobalService(string name) => NameWords.ContainsAny(name, GlobalServices);

    /// <summary>Whether the region is known and none that the options permit.</summary>
    public static bool IsForbidden(string region, StandardsOptions options, out Territory territory)
    {
        territory = CloudRegions.TerritoryOf(region);
        return territory != Territory.Unknown && !Permits(options.Text("nhs_standards.allowed_territories", "uk"), territory);
    }

    /// <summary>Outside what the offshoring guidance admits it is an error; inside, many organisations have approved it.</summary>
    public static DiagnosticSeverity SeverityOf(Territory territory, DiagnosticSeverity errorInGate) =>
        territory == Territory.Outside ? errorInGate : DiagnosticSeverity.Warning;

    /// <summary>The arguments of the message.</summary>
    public static object[] Arguments(string name, string region, Territory territory, StandardsOptions options) =>
        [name, region, Describe(territory), Name(options.Text("nhs_standards.allowed_territories", "uk"))];

    private static bool Permits(string allowed, Territory territory)
    {
        foreach (var part in allowed.Split(','))
        {
            var name = part.Trim();
            if (name.Equals(CodeOf(territory), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string CodeOf(Territory territory) => territory switch
    {
        Territory.UnitedKingdom => "uk",
        Territory.Eea => "eea",
        Territory.Adequate => "adequate",
        _ => "any",
    };

    private static string Describe(Territory territory) => territory switch
    {
        Territory.UnitedKingdom => "in the UK",
        Territory.Eea => "in the EEA",
        Territory.Adequate => "in a country outside the EEA with adequate protection",
        _ => "outside the UK, the EEA and the countries with adequate protection",
    };

    private static string Name(string allowed) => allowed.Equals("uk", StringComparison.OrdinalIgnoreCase) ? "the UK" : "a permitted territory (" + allowed + ")";
}
