using System.Text;
using Microsoft.CodeAnalysis;

namespace NhsStandards.RuleDocs;

/// <summary>What the package brings for the modes: their global analyzer configurations, and the list of the rules.</summary>
internal static class Preset
{
    public static string Advise(IEnumerable<Rule> rules) =>
        Of("Advise: what breaks a standard is a warning, so that an install never breaks a build that worked.", rules, rule => rule.Advise);

    public static string Gate(IEnumerable<Rule> rules) =>
        Of("Gate: what the rule catalogue calls an error fails the build.", rules, rule => rule.Gate);

    /// <summary>
    /// What Gate switches on of the SDK's security rules. The SDK's own configurations have the two lowest levels, and of two of one
    /// level that differ the compiler takes neither, so this has the next.
    /// </summary>
    public static string SdkSecurity(IReadOnlyList<Rule> rules)
    {
        var preset = new StringBuilder()
            .Append("# Gate: the SDK's own security rules fail the build, but for those that a rule of ours says more than.\n")
            .Append("# Written by build/RuleDocs from SdkSecurityRule.cs. Any severity that a project sets itself wins.\n")
            .Append("is_global = true\nglobal_level = -98\n\n");
        foreach (var rule in SdkSecurityRule.All.Where(rule => rules.All(ours => ours.Id != rule.SaidBetterBy)))
            preset.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = error\n");
        return preset.ToString();
    }

    /// <summary>Switches a principle off, for projects that take others only: of a level between that of the modes and all that a project sets itself.</summary>
    public static string Without(string principle, IEnumerable<Rule> rules)
    {
        var preset = new StringBuilder()
            .Append("# Switches the rules of ").Append(principle).Append(" off where NhsStandardsPrinciples names others only.\n")
            .Append("# Written by build/RuleDocs. Any severity that a project sets itself wins.\n")
            .Append("is_global = true\nglobal_level = -99\n\n");
        foreach (var rule in rules)
            preset.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = none\n");
        return preset.ToString();
    }

    /// <summary>All rules as an MSBuild list, for switches of the build that name rules one by one.</summary>
    public static string RuleList(IEnumerable<Rule> rules) => $"""
        <Project>
          <!-- Written by build/RuleDocs. -->
          <PropertyGroup>
            <NhsStandardsRules>{string.Join(';', rules.Select(rule => rule.Id))}</NhsStandardsRules>
          </PropertyGroup>
        </Project>

        """.ReplaceLineEndings("\n");

    private static string Of(string heading, IEnumerable<Rule> rules, Func<Rule, DiagnosticSeverity> severity)
    {
        var preset = new StringBuilder()
            .Append("# ").Append(heading).Append('\n')
            .Append("# Written by build/RuleDocs. The lowest level: any severity that a project sets itself wins.\n")
            .Append("is_global = true\nglobal_level = -100\n\n");
        // A rule whose findings differ in weight reports each with its own severity.
        foreach (var rule in rules.Where(rule => rule.IsEnabledByDefault && !rule.IsMixed))
            preset.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(NameOf(severity(rule))).Append('\n');
        return preset.ToString();
    }

    private static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };
}
