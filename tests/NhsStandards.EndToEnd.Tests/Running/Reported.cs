namespace NhsStandards.EndToEnd.Tests.Running;

/// <summary>A diagnostic as every host shows it: where and which rule. The path is relative to the workspace.</summary>
public sealed record Reported(string Path, int Line, string Rule);
