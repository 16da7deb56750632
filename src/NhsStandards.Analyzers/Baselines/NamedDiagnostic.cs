using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NhsStandards.Analyzers.Baselines;

/// <summary>A diagnostic that carries what a baseline knows it by, for the tool that writes baselines and reads the compiler's log.</summary>
internal static class NamedDiagnostic
{
    public const string Fingerprint = "NhsFingerprint";
    public const string Member = "NhsMember";
    public const string Project = "NhsProject";

    /// <summary>A diagnostic has no way to add properties, so it is made again.</summary>
    public static Diagnostic Of(Diagnostic diagnostic, string fingerprint, string? member, string project)
    {
        var rule = diagnostic.Descriptor;
        return Diagnostic.Create(
            rule.Id,
            rule.Category,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            diagnostic.Severity,
            diagnostic.DefaultSeverity,
            rule.IsEnabledByDefault,
            diagnostic.WarningLevel,
            rule.Title,
            rule.Description,
            rule.HelpLinkUri,
            diagnostic.Location,
            diagnostic.AdditionalLocations,
            rule.CustomTags,
            diagnostic.Properties.SetItem(Fingerprint, fingerprint).SetItem(Member, member ?? "").SetItem(Project, project));
    }
}
