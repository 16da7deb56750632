using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Rules;

/// <summary>The severity of single findings, for rules whose findings differ in weight.</summary>
internal static class FindingSeverity
{
    /// <summary>What the catalogue calls an error: one under Gate, else a warning.</summary>
    public static DiagnosticSeverity ErrorInGate(AnalyzerOptions options) =>
        new ProjectFacts(options.AnalyzerConfigOptionsProvider.GlobalOptions).IsGate ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;

    /// <summary>What a name alone makes personal data is a warning; an attribute or type makes it an error under Gate.</summary>
    public static DiagnosticSeverity Of(PatientTier tier, AnalyzerOptions options) =>
        tier == PatientTier.Named ? DiagnosticSeverity.Warning : ErrorInGate(options);

    /// <summary>What a name alone makes a part of the audit trail is a warning; an attribute or type makes it an error under Gate.</summary>
    public static DiagnosticSeverity Of(AuditCertainty certainty, AnalyzerOptions options) =>
        certainty == AuditCertainty.Declared ? ErrorInGate(options) : DiagnosticSeverity.Warning;

    /// <summary>Reports with a severity of the finding's own; one that a project sets for the rule still wins.</summary>
    public static Diagnostic Create(DiagnosticDescriptor rule, Location location, DiagnosticSeverity severity, params object[] arguments) =>
        Diagnostic.Create(rule, location, severity, additionalLocations: null, properties: null, arguments);
}
