namespace NhsStandards.Tool.Findings;

/// <summary>The lowest severity that makes a check fail.</summary>
internal enum FailOn
{
    Error,
    Warning,
    None,
}

/// <summary>What a threshold means.</summary>
internal static class FailOnThreshold
{
    public static bool IsReachedBy(this FailOn threshold, Severity severity) => threshold switch
    {
        FailOn.Error => severity == Severity.Error,
        FailOn.Warning => severity is Severity.Error or Severity.Warning,
        _ => false,
    };
}
