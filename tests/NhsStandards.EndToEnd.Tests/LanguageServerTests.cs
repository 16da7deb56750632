using NhsStandards.EndToEnd.Tests.LanguageServer;
using NhsStandards.EndToEnd.Tests.Running;

namespace NhsStandards.EndToEnd.Tests;

[Collection(PackageFeedCollection.Name)]
public sealed class LanguageServerTests(PackageFeed feed)
{
    [Fact]
    public async Task Editor_shows_what_the_build_reports()
    {
        using var workspace = Workspace.OfLegacyClinic(feed);
        workspace.Write(".config/dotnet-tools.json", File.ReadAllText(TestedRepository.PathOf(".config", "dotnet-tools.json")));
        await workspace.AddPackageAsync("samples/LegacyClinic", "NhsStandards.Analyzers");
        var build = await workspace.BuildAsync("samples/LegacyClinic", $"-p:ErrorLog={workspace.PathOf("build.sarif")}%2cversion=2.1");
        build.Command.MustSucceed();

        var project = workspace.PathOf("samples/LegacyClinic");
        var documents = Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(project, file))
            .Where(file => file.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .ToList();
        // A server is asked for C# documents; what is found in pages and settings shows in the build.
        var expected = SarifFile.Read(workspace.PathOf("build.sarif"), project).Where(reported => documents.Contains(reported.Path)).ToList();
        Assert.NotEmpty(expected);

        await using var server = await CSharpLanguageServer.OpenAsync(workspace.Folder, project);
        foreach (var document in documents)
            await server.OpenDocumentAsync(document);
        await server.FirstDiagnosticsAsync(expected[0].Path);
        var shown = new List<Reported>();
        foreach (var document in documents)
            shown.AddRange(await server.DiagnosticsAsync(document));
        Assert.Equal(expected, shown);
    }
}
