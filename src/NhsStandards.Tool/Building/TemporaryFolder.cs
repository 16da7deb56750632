namespace NhsStandards.Tool.Building;

/// <summary>A folder of this run's own, for everything that the build writes.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>With a separator at the end.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("nhs-standards-").FullName + System.IO.Path.DirectorySeparatorChar;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file that is still in use stays for the system to clean; the check itself is done.
        }
    }
}
