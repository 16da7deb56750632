namespace NhsStandards;

/// <summary>
/// Says that the code makes or reads the tokens that GP Connect sends through the Spine secure proxy: they are not signed, as its
/// specification demands, since the connection itself proves who calls.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class GpConnectTokenAttribute : Attribute;
