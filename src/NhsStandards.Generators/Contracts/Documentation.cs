namespace NhsStandards.Generators.Contracts;

/// <summary>What IntelliSense says of a type or member, from the definition's own text.</summary>
internal sealed record Documentation(string Summary, ImmutableEquatableArray<string> Remarks);
