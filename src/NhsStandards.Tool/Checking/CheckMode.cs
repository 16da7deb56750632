namespace NhsStandards.Tool.Checking;

/// <summary>Which preset of severities a check uses.</summary>
internal enum CheckMode
{
    Gate,
    Advise,
}
