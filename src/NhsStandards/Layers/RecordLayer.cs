namespace NhsStandards;

/// <summary>
/// A layer of the patient-record stack. Layers are bought, run and replaced separately, so each may use only what is below its
/// contract: digital services and data know the contract, the contract knows nobody, and hosting puts them together.
/// </summary>
public enum RecordLayer
{
    /// <summary>Where the others run: composition, configuration, the cloud.</summary>
    Hosting,

    /// <summary>Where records are stored and found.</summary>
    Data,

    /// <summary>The standard interfaces and messages between data and digital services.</summary>
    Contract,

    /// <summary>What people and other systems use: APIs, web applications, functions.</summary>
    DigitalService,

    /// <summary>Tests, which may use every layer.</summary>
    Tests,
}
