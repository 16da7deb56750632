using System.IO.Compression;
using System.Xml.Linq;
using NhsStandards.EndToEnd.Tests.Running;

namespace NhsStandards.EndToEnd.Tests;

[Collection(PackageFeedCollection.Name)]
public sealed class PackageContentTests(PackageFeed feed)
{
    [Fact]
    public void Analyzers_hold_the_compiler_assemblies_and_what_builds_import()
    {
        Assert.Equal(
            [
                "README.md",
                "analyzers/dotnet/cs/NhsStandards.Analyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/NhsStandards.Analyzers.dll",
                "analyzers/dotnet/cs/NhsStandards.Generators.dll",
                "build/NhsStandards.Analyzers.props",
                "build/NhsStandards.Analyzers.targets",
                "build/config/NhsStandards.Advise.globalconfig",
                "build/config/NhsStandards.Gate.globalconfig",
                "build/config/NhsStandards.GateSecurity.globalconfig",
                "build/config/NhsStandards.Rules.props",
                "build/config/NhsStandards.WithoutCyberSecurity.globalconfig",
                "build/config/NhsStandards.WithoutDataStandards.globalconfig",
                "build/config/NhsStandards.WithoutInternetFirst.globalconfig",
                "build/config/NhsStandards.WithoutModernBrowsers.globalconfig",
                "build/config/NhsStandards.WithoutOpenInterfaces.globalconfig",
                "build/config/NhsStandards.WithoutPrivacyAndAudit.globalconfig",
                "build/config/NhsStandards.WithoutPublicCloud.globalconfig",
                "build/config/NhsStandards.WithoutRecordLayers.globalconfig",
                "buildTransitive/NhsStandards.Analyzers.props",
                "buildTransitive/NhsStandards.Analyzers.targets",
            ],
            FilesOf("NhsStandards.Analyzers"));
        Assert.Equal([(".NETStandard2.0", "NhsStandards", feed.Version)], DependenciesOf("NhsStandards.Analyzers"));
    }

    [Fact]
    public void Value_types_hold_one_library_for_each_framework_and_depend_on_nothing()
    {
        Assert.Equal(
            [
                "README.md",
                "lib/net8.0/NhsStandards.dll",
                "lib/net8.0/NhsStandards.xml",
                "lib/netstandard2.0/NhsStandards.dll",
                "lib/netstandard2.0/NhsStandards.xml",
            ],
            FilesOf("NhsStandards"));
        Assert.DoesNotContain(DependenciesOf("NhsStandards"), dependency => dependency.Framework == "net8.0");
    }

    [Fact]
    public void Fhir_support_holds_its_library_and_depends_on_Firely()
    {
        Assert.Equal(["README.md", "lib/net8.0/NhsStandards.Fhir.dll", "lib/net8.0/NhsStandards.Fhir.xml"], FilesOf("NhsStandards.Fhir"));
        Assert.Equal(["Hl7.Fhir.R4", "NhsStandards"], DependenciesOf("NhsStandards.Fhir").Select(dependency => dependency.Package).Order());
        Assert.Contains(("net8.0", "NhsStandards", feed.Version), DependenciesOf("NhsStandards.Fhir"));
    }

    [Fact]
    public void Tool_holds_what_it_brings_into_builds()
    {
        const string Folder = "tools/net10.0/any/";
        Assert.Equal(
            [
                "README.md",
                Folder + "DotnetToolSettings.xml",
                Folder + "NhsStandards.Tool.deps.json",
                Folder + "NhsStandards.Tool.dll",
                Folder + "NhsStandards.Tool.runtimeconfig.json",
                Folder + "System.CommandLine.dll",
                Folder + "analyzers/NhsStandards.Analyzers.dll",
                Folder + "analyzers/NhsStandards.Generators.dll",
                Folder + "analyzers/NhsStandards.Tool.Compiler.dll",
                Folder + "msbuild/AfterDirectoryBuild.props",
                Folder + "msbuild/AfterDirectoryBuild.targets",
                Folder + "msbuild/BeforeDirectoryBuild.props",
                Folder + "msbuild/CSharp.targets",
                Folder + "msbuild/CrossTargeting.targets",
                Folder + "msbuild/Extensions/Current/Microsoft.Common.targets/ImportAfter/NhsStandards.Check.targets",
                Folder + "msbuild/Extensions/Current/Microsoft.Common.targets/ImportBefore/NhsStandards.Check.targets",
                Folder + "msbuild/LockFile.targets",
                Folder + "package/NhsStandards.Analyzers.props",
                Folder + "package/NhsStandards.Analyzers.targets",
                Folder + "package/config/NhsStandards.Advise.globalconfig",
                Folder + "package/config/NhsStandards.Gate.globalconfig",
                Folder + "package/config/NhsStandards.GateSecurity.globalconfig",
                Folder + "package/config/NhsStandards.Rules.props",
                Folder + "package/config/NhsStandards.WithoutCyberSecurity.globalconfig",
                Folder + "package/config/NhsStandards.WithoutDataStandards.globalconfig",
                Folder + "package/config/NhsStandards.WithoutInternetFirst.globalconfig",
                Folder + "package/config/NhsStandards.WithoutModernBrowsers.globalconfig",
                Folder + "package/config/NhsStandards.WithoutOpenInterfaces.globalconfig",
                Folder + "package/config/NhsStandards.WithoutPrivacyAndAudit.globalconfig",
                Folder + "package/config/NhsStandards.WithoutPublicCloud.globalconfig",
                Folder + "package/config/NhsStandards.WithoutRecordLayers.globalconfig",
            ],
            FilesOf("NhsStandards.Tool"));
    }

    [Theory]
    [InlineData("NhsStandards")]
    [InlineData("NhsStandards.Analyzers")]
    [InlineData("NhsStandards.Fhir")]
    [InlineData("NhsStandards.Tool")]
    public void Each_says_what_it_is_under_which_licence_and_where_it_comes_from(string package)
    {
        var nuspec = NuspecOf(package);
        Assert.Equal(package, Text("id"));
        Assert.Equal("Apache-2.0", Text("license"));
        Assert.Equal("README.md", Text("readme"));
        Assert.NotEqual("Package Description", Text("description"));
        var repository = nuspec.Descendants().Single(element => element.Name.LocalName == "repository");
        Assert.Equal("git", repository.Attribute("type")!.Value);
        Assert.StartsWith("https://", repository.Attribute("url")!.Value);
        Assert.Matches("^[0-9a-f]{40}$", repository.Attribute("commit")!.Value);
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName == "developmentDependency");

        string Text(string name) => nuspec.Descendants().First(element => element.Name.LocalName == name).Value;
    }

    private List<string> FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(feed.PathOf(package));
        return
        [
            .. archive.Entries.Select(entry => entry.FullName)
                .Where(file => file != $"{package}.nuspec" && file != "[Content_Types].xml" && !file.StartsWith("_rels/", StringComparison.Ordinal) && !file.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private List<(string Framework, string Package, string Version)> DependenciesOf(string package) =>
    [
        .. NuspecOf(package).Descendants().Where(element => element.Name.LocalName == "dependency").Select(dependency => (
            dependency.Parent!.Attribute("targetFramework")!.Value,
            dependency.Attribute("id")!.Value,
            dependency.Attribute("version")!.Value)),
    ];

    private XDocument NuspecOf(string package)
    {
        using var archive = ZipFile.OpenRead(feed.PathOf(package));
        using var nuspec = archive.GetEntry($"{package}.nuspec")!.Open();
        return XDocument.Load(nuspec);
    }
}
