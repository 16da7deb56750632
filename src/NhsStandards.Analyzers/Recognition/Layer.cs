namespace NhsStandards.Analyzers.Recognition;

/// <summary>A layer of the patient-record stack, as <c>NhsStandards.RecordLayer</c> and the property <c>NhsRecordStackLayer</c> name it.</summary>
internal enum Layer
{
    /// <summary>Nothing is declared.</summary>
    None,

    Hosting,
    Data,
    Contract,
    DigitalService,
    Tests,
}

internal static class LayerNames
{
    public static Layer Parse(string? name) => name switch
    {
        nameof(Layer.Hosting) => Layer.Hosting,
        nameof(Layer.Data) => Layer.Data,
        nameof(Layer.Contract) => Layer.Contract,
        nameof(Layer.DigitalService) => Layer.DigitalService,
        nameof(Layer.Tests) => Layer.Tests,
        _ => Layer.None,
    };

    /// <summary>The layer as a message names it.</summary>
    public static string ForPeople(this Layer layer) => layer switch
    {
        Layer.DigitalService => "digital service",
        Layer.Hosting => "hosting",
        Layer.Data => "data",
        Layer.Contract => "contract",
        _ => "test",
    };
}
