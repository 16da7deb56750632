namespace NhsStandards;

/// <summary>
/// Says that a native app proves its user to the device (by fingerprint, face or PIN) before it uses the session, so that NHS login
/// allows it to last for 30 days.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class UserToAppAuthAttribute : Attribute;
