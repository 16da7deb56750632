namespace NhsStandards.Generators.Resolution;

/// <summary>A profile that references may point to, and the type of resource that it is about.</summary>
internal sealed record TargetType(string Canonical, string Type);
