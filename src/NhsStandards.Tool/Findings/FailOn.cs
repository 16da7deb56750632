namespace NhsStandards.Tool.Findings;

/// <summary>The lowest severity that makes a check fail.</summary>
internal enum FailOn
{
    Error,
    Warning,
    None,
}
