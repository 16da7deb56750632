namespace NhsStandards.Tool.Findings;

/// <summary>A stretch of text; lines and columns count from 1, the end column is exclusive.</summary>
internal readonly record struct Region(int StartLine, int StartColumn, int EndLine, int EndColumn);
