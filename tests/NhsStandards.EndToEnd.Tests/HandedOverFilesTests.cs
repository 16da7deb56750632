using NhsStandards.EndToEnd.Tests.Running;

namespace NhsStandards.EndToEnd.Tests;

/// <summary>Which files of a project the compiler gets from us, in a project in the old format, which has no defaults of the SDK.</summary>
public sealed class HandedOverFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nhs-files-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_is_built_or_restored_is_left_out()
    {
        Write("appsettings.json", "sub/web.config", "nhs/list.json", "bin/appsettings.json", "obj/appsettings.json", "out/appsettings.json", "packages/some/web.config", "site/node_modules/some/appsettings.json");
        Assert.Equal(
            ["appsettings.json Configuration ", "nhs/list.json CodeList ", "sub/web.config Configuration "],
            await FilesAsync("<PropertyGroup><BaseOutputPath>out/</BaseOutputPath></PropertyGroup>"));
    }

    [Fact]
    public async Task What_the_project_hands_over_is_marked_and_not_handed_over_twice()
    {
        Write("appsettings.json", "nhs/exceptions.json", "nhs/list.json", "nhs/own.json", "nhs/whole.json", "other.json");
        Assert.Equal(
            ["appsettings.json Configuration kept", "nhs/exceptions.json Exceptions ", "nhs/list.json CodeList kept", "nhs/own.json Own kept", "nhs/whole.json CodeList kept", "other.json  kept"],
            await FilesAsync("""
                <ItemGroup>
                  <AdditionalFiles Include="**/*.json" Exclude="nhs/own.json;nhs/whole.json" Extra="kept" />
                  <AdditionalFiles Include="nhs/own.json" Extra="kept" NhsFile="Own" />
                  <AdditionalFiles Include="$(MSBuildProjectDirectory)/nhs/whole.json" Extra="kept" />
                </ItemGroup>
                """));
    }

    private void Write(params ReadOnlySpan<string> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_folder.FullName, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "{}");
        }
    }

    /// <summary>Path, kind and metadata of each file that is handed over.</summary>
    private async Task<IEnumerable<string>> FilesAsync(string content)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Old.proj"), $"""
            <Project>
              <PropertyGroup><NhsStandardsMode>Advise</NhsStandardsMode></PropertyGroup>
              {content}
              <Import Project="{TestedRepository.PathOf("build", "package", "NhsStandards.Analyzers.targets")}" />
              <Target Name="Show" DependsOnTargets="NhsStandardsAddFiles">
                <Message Importance="high" Text="file: %(AdditionalFiles.FullPath) %(AdditionalFiles.NhsFile) %(AdditionalFiles.Extra)" />
              </Target>
            </Project>
            """);
        var run = await DotNet.RunAsync(_folder.FullName, "msbuild", "Old.proj", "-t:Show");
        var start = "file: " + _folder.FullName + Path.DirectorySeparatorChar;
        return run.MustSucceed().Output
            .Split('\n')
            .Select(line => line.TrimStart().TrimEnd('\r'))
            .Where(line => line.StartsWith(start, StringComparison.Ordinal))
            .Select(line => line[start.Length..].Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }
}
