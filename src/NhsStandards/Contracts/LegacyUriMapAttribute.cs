namespace NhsStandards;

/// <summary>
/// Says that the retired URIs in it are there to be recognised and translated, as in a table from old identifier systems to the
/// present ones.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class LegacyUriMapAttribute : Attribute;
