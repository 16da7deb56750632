using Microsoft.CodeAnalysis;

namespace NhsStandards.Accuracy;

/// <summary>How one rule did on the corpus.</summary>
/// <param name="Descriptor">The rule; of several descriptors the gravest.</param>
/// <param name="Found">Marked violations that are reported.</param>
/// <param name="Missed">Marked violations that are not.</param>
/// <param name="FalseAlarms">Findings where no violation is marked.</param>
/// <param name="LookAlikes">Lines marked as clean for this rule.</param>
internal sealed record RuleAccuracy(
    DiagnosticDescriptor Descriptor,
    IReadOnlyList<Mark> Found,
    IReadOnlyList<Mark> Missed,
    IReadOnlyList<Diagnostic> FalseAlarms,
    int LookAlikes)
{
    private const string ErrorInGate = "NhsGate:Error";
    private const string MixedInGate = "NhsGate:Mixed";

    public string Id => Descriptor.Id;

    public int Violations => Found.Count + Missed.Count;

    /// <summary>What of its findings is right, from 0 to 1; 1 where it found nothing.</summary>
    public double Precision => Found.Count + FalseAlarms.Count == 0 ? 1 : (double)Found.Count / (Found.Count + FalseAlarms.Count);

    /// <summary>What of the violations it found, from 0 to 1; 1 where there are none.</summary>
    public double Recall => Violations == 0 ? 1 : (double)Found.Count / Violations;

    /// <summary>The severity under Gate, which is the promise.</summary>
    public DiagnosticSeverity Severity =>
        Descriptor.CustomTags.Contains(ErrorInGate) || Descriptor.CustomTags.Contains(MixedInGate) ? DiagnosticSeverity.Error : Descriptor.DefaultSeverity;

    /// <summary>The precision that the severity promises.</summary>
    public double PromisedPrecision => Severity switch
    {
        DiagnosticSeverity.Error => 0.99,
        DiagnosticSeverity.Warning => 0.95,
        _ => 0,
    };
}
