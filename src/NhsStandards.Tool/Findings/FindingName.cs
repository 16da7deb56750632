namespace NhsStandards.Tool.Findings;

/// <summary>What a baseline knows a finding by, as the analyzers say it.</summary>
/// <param name="Fingerprint">Outlives moved lines, renamed files and other formatting.</param>
/// <param name="Project">The project that the finding is in.</param>
/// <param name="Member">The member or setting, for people; perhaps empty.</param>
internal sealed record FindingName(string Fingerprint, string Project, string Member);
