namespace NhsStandards.Analyzers.Recognition;

/// <summary>How an API wants to be told whom to talk to.</summary>
internal enum AddressForm
{
    /// <summary>A URL; a relative one names nobody.</summary>
    Url,

    /// <summary>A host name or IP address, perhaps with a port.</summary>
    Host,

    /// <summary>An ADO.NET connection string, or the connection string of a cloud service or message broker.</summary>
    ConnectionString,

    /// <summary>A file system path; a UNC path names a server.</summary>
    Path,
}
