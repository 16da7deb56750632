namespace NhsStandards.EndToEnd.Tests.Running;

/// <summary>A folder outside the repository, as on a user's machine, whose NuGet.config also names the local feed.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nhs-e2e-");
    private readonly PackageFeed _feed;

    public Workspace(PackageFeed feed)
    {
        _feed = feed;
        Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <add key="nhs-local" value="{feed.Folder}" />
              </packageSources>
            </configuration>
            """);
    }

    public string Folder => _folder.FullName;

    /// <summary>With a copy of the sample LegacyClinic and the files above it that its build needs.</summary>
    public static Workspace OfLegacyClinic(PackageFeed feed)
    {
        var workspace = new Workspace(feed);
        foreach (var file in (string[])["Directory.Build.props", "Directory.Packages.props", "samples/Directory.Build.props"])
            workspace.Write(file, File.ReadAllText(TestedRepository.PathOf(file)));
        var sample = TestedRepository.PathOf("samples", "LegacyClinic");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(sample, file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
                workspace.Write(Path.Combine("samples/LegacyClinic", relative), File.ReadAllText(file));
        }

        return workspace;
    }

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    public void Write(string relative, string content)
    {
        var file = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    public void WriteBytes(string relative, byte[] content) => File.WriteAllBytes(PathOf(relative), content);

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Adds a project from one of the SDK's templates.</summary>
    public async Task NewAsync(string template, string project) =>
        (await DotNetAsync("new", template, "-o", project, "--no-restore")).MustSucceed();

    public async Task AddPackageAsync(string project, string package) =>
        (await DotNetAsync("add", project, "package", package, "--version", _feed.Version)).MustSucceed();

    public async Task<BuildResult> BuildAsync(string project, params string[] arguments) =>
        BuildResult.Of(await DotNetAsync(["build", project, "--no-incremental", "-v", "q", .. arguments]), Folder);

    public Task<CommandResult> DotNetAsync(params string[] arguments) => DotNet.RunAsync(Folder, arguments);

    /// <summary>Runs the installed tool in the folder of the workspace.</summary>
    public Task<CommandResult> ToolAsync(params string[] arguments) => DotNetAsync([_feed.Tool, .. arguments]);

    public void Dispose() => _folder.Delete(recursive: true);
}
