namespace NhsStandards.Tool;

/// <summary>What a run answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Checked; nothing at or above the severity that <c>--fail-on</c> names.</summary>
    public const int Passed = 0;

    /// <summary>Checked; findings at or above the severity that <c>--fail-on</c> names.</summary>
    public const int Failed = 1;

    /// <summary>Not checked: wrong usage, nothing to check, or code that does not restore or compile.</summary>
    public const int NotChecked = 2;

    /// <summary>Stopped by the user, as shells write SIGINT.</summary>
    public const int Cancelled = 130;
}
