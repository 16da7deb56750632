namespace NhsStandards.Tool.Findings;

/// <summary>The lines of code around a finding.</summary>
/// <param name="StartLine">The number of the first one, from 1.</param>
/// <param name="Text">The lines, ended by line feeds.</param>
internal sealed record Excerpt(int StartLine, string Text);
