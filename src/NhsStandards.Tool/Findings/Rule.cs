namespace NhsStandards.Tool.Findings;

/// <summary>A rule as its descriptor tells the compiler.</summary>
internal sealed record Rule(string Id, Principle Principle, string Title, string Description, Uri? Help, Severity DefaultSeverity);
