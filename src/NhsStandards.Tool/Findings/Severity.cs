namespace NhsStandards.Tool.Findings;

/// <summary>How much a finding weighs, in rising order.</summary>
internal enum Severity
{
    Note,
    Warning,
    Error,
}
