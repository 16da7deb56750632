namespace NhsStandards;

/// <summary>Says which layer of the patient-record stack an assembly belongs to.</summary>
/// <param name="layer">The layer.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class RecordLayerAttribute(RecordLayer layer) : Attribute
{
    /// <summary>The layer that the assembly belongs to.</summary>
    public RecordLayer Layer { get; } = layer;
}
