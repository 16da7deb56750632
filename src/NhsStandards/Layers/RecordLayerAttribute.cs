namespace NhsStandards;

/// <summary>
/// Says which layer of the patient-record stack an assembly belongs to, or a type where one assembly holds several layers. The
/// MSBuild property <c>NhsRecordStackLayer</c> says the same for an assembly.
/// </summary>
/// <param name="layer">The layer.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Delegate, Inherited = false)]
public sealed class RecordLayerAttribute(RecordLayer layer) : Attribute
{
    /// <summary>The layer that the assembly or type belongs to.</summary>
    public RecordLayer Layer { get; } = layer;
}
