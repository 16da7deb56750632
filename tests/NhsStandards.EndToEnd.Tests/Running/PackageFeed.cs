using System.Globalization;

namespace NhsStandards.EndToEnd.Tests.Running;

/// <summary>All packages, packed once into a local feed, with a version that no cache has seen.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly string[] Projects = ["NhsStandards", "NhsStandards.Fhir", "NhsStandards.Analyzers.Package", "NhsStandards.Tool"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nhs-feed-");

    public string Version { get; } = $"0.1.0-e2e.{DateTime.UtcNow.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}.{Environment.ProcessId}";

    public string Folder => _folder.FullName;

    /// <summary>The installed tool, which `dotnet` runs.</summary>
    public string Tool { get; private set; } = "";

    public string PathOf(string package) => Path.Combine(Folder, $"{package}.{Version}.nupkg");

    public async Task InitializeAsync()
    {
        foreach (var project in Projects)
        {
            // What the tests were built with is what is packed: nothing is compiled while other tests run.
            var packed = await DotNet.RunAsync(
                TestedRepository.Root, "pack", $"src/{project}", "--no-build", "-c", TestedRepository.Configuration, "-o", Folder, $"-p:PackageVersion={Version}", "-v", "q");
            packed.MustSucceed();
        }

        var installed = await DotNet.RunAsync(Folder, "tool", "install", "NhsStandards.Tool", "--tool-path", "tool", "--version", Version, "--add-source", Folder);
        installed.MustSucceed();
        Tool = Directory.GetFiles(Path.Combine(Folder, "tool"), "NhsStandards.Tool.dll", SearchOption.AllDirectories).Single();
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var package in (string[])["nhsstandards", "nhsstandards.fhir", "nhsstandards.analyzers", "nhsstandards.tool"])
        {
            var cached = Path.Combine(cache, package, Version);
            if (Directory.Exists(cached))
                Directory.Delete(cached, recursive: true);
        }

        return Task.CompletedTask;
    }
}
