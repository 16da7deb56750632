namespace NhsStandards;

/// <summary>
/// Says that an audit entry which is handed to the method, or to any method of the type, is not lost any more when the call
/// returns, such as with an outbox or a durable queue, so that nobody need wait for more.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class DurableAuditAttribute : Attribute;
