namespace NhsStandards.Analyzers.Recognition;

/// <summary>What an API does with an address.</summary>
internal enum NetworkUse
{
    /// <summary>Talks to it.</summary>
    Call,

    /// <summary>Listens on it.</summary>
    Listen,

    /// <summary>Fetches from it who may be trusted: the authority of a token. Its address is often that of a public service.</summary>
    Authority,

    /// <summary>Lets pages from there call us.</summary>
    Origin,
}
