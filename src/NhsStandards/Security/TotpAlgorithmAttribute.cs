namespace NhsStandards;

/// <summary>
/// Says that the code computes one-time passwords by RFC 4226 or RFC 6238, where HMAC-SHA-1 is the standard and its weakness
/// does not matter.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TotpAlgorithmAttribute : Attribute;
