using System.Security.Cryptography;

namespace NhsStandards.EndToEnd.Tests.Running;

/// <summary>Every file and folder below one, by content.</summary>
internal static class FileTree
{
    public static IReadOnlyList<string> Of(string folder) =>
    [
        .. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
            .Select(entry => File.Exists(entry) ? $"{entry} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(entry)))} {File.GetLastWriteTimeUtc(entry):O}" : entry)
            .Order(StringComparer.Ordinal),
    ];
}
