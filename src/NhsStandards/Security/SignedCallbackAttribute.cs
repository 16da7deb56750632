namespace NhsStandards;

/// <summary>
/// Says that the endpoint, or every endpoint of the class, is called by another system that proves itself by a signature on the
/// request, which the code verifies, instead of by an access token.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class SignedCallbackAttribute : Attribute;
