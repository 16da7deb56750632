namespace NhsStandards;

/// <summary>
/// Says that the endpoint, or every endpoint of the class, publishes open data: a register or a reference list that anyone may
/// read, from any site and without authentication.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class OpenDataAttribute : Attribute;
