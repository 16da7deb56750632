using NhsStandards.EndToEnd.Tests.Running;

namespace NhsStandards.EndToEnd.Tests;

[Collection(PackageFeedCollection.Name)]
public sealed class CheckTests(PackageFeed feed)
{
    private const string Library = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """;

    /// <summary>A local variable, so that no other rule has a say.</summary>
    private const string Violation = """
        public static class Appointment
        {
            public static int Digits() { var nhsNumber = "9990000019"; return nhsNumber.Length; }
        }
        """;

    [Theory]
    [InlineData("gate", "error", 1)]
    [InlineData("gate", "warning", 1)]
    [InlineData("gate", "none", 0)]
    [InlineData("advise", "error", 0)]
    [InlineData("advise", "warning", 1)]
    [InlineData("advise", "none", 0)]
    public async Task Exits_by_severity_in_the_mode(string mode, string failOn, int exitCode)
    {
        using var workspace = Project(Violation);
        var check = await workspace.ToolAsync("check", "Clinic", "--mode", mode, "--fail-on", failOn);
        check.MustExitWith(exitCode);
        Assert.Contains("    Clinic/Code.cs:3:50 NHS1001 'nhsNumber' is given '9990000019'", check.Output);
    }

    [Fact]
    public async Task Reports_by_principle_and_rule()
    {
        using var workspace = Project(Violation);
        workspace.Write("Clinic/Other.cs", "class Other { int Digits() { var patientNhsNumber = \"9990000011\"; return patientNhsNumber.Length; } }");
        var check = await workspace.ToolAsync("check", "Clinic/Clinic.csproj");
        check.MustExitWith(1);
        Assert.Equal(
            """
            1 Open data standards: 2 findings
              NHS1001 NHS number literal fails Modulus 11: 2 errors
                Clinic/Code.cs:3:50 NHS1001 'nhsNumber' is given '9990000019', which fails the Modulus 11 check; use a number that passes the Modulus 11 check
                Clinic/Other.cs:1:53 NHS1001 'patientNhsNumber' is given '9990000011', which fails the Modulus 11 check; use a number that passes the Modulus 11 check

            2 findings: 2 errors.
            """,
            check.Output.Trim());
    }

    [Fact]
    public async Task Passes_code_without_findings()
    {
        using var workspace = Project("class Appointment { int Digits() { var nhsNumber = \"9990000018\"; return nhsNumber.Length; } }");
        var check = await workspace.ToolAsync("check", "Clinic", "--fail-on", "warning");
        check.MustSucceed();
        Assert.Equal("No findings.", check.Output.Trim());
    }

    [Fact]
    public async Task Suppressed_findings_do_not_fail_but_stay_in_the_log()
    {
        using var workspace = Project("""
            using System.Diagnostics.CodeAnalysis;

            public class Appointment
            {
            #pragma warning disable NHS1001 // On the screen of the training system
                public int Shown() { var nhsNumber = "9990000019"; return nhsNumber.Length; }
            #pragma warning restore NHS1001
                [SuppressMessage("NhsStandards.DataStandards", "NHS1001", Justification = "Printed on the paper form")]
                public int Printed() { var nhsNumber = "9990000019"; return nhsNumber.Length; }
            }
            """);
        var check = await workspace.ToolAsync("check", "Clinic", "--sarif", "report.sarif");
        check.MustSucceed();
        Assert.Equal("No findings; 2 suppressed in the code.", check.Output.Trim());
        Assert.Empty(SarifFile.Read(workspace.PathOf("report.sarif"), workspace.Folder));
        Assert.Contains("\"justification\": \"Printed on the paper form\"", workspace.Read("report.sarif"));
    }

    [Fact]
    public async Task Severities_and_NoWarn_of_the_repository_are_honoured()
    {
        using var workspace = Project(Violation);
        workspace.Write("Clinic/Quiet/Quiet.cs", "class Quiet { int Digits() { var nhsNumber = \"9990000019\"; return nhsNumber.Length; } }");
        workspace.Write(".editorconfig", """
            root = true

            [Clinic/Quiet/**.cs]
            dotnet_diagnostic.NHS1001.severity = none # training system

            [Clinic/*.cs]
            dotnet_diagnostic.NHS1001.severity = warning
            """);
        var check = await workspace.ToolAsync("check", "Clinic");
        check.MustSucceed();
        Assert.Contains("1 finding: 1 warning.", check.Output);

        workspace.Write("Directory.Build.props", "<Project><PropertyGroup><NoWarn>$(NoWarn);NHS1001</NoWarn></PropertyGroup></Project>");
        Assert.Contains("No findings.", (await workspace.ToolAsync("check", "Clinic")).MustSucceed().Output);
    }

    [Fact]
    public async Task Changes_nothing_in_a_repository_that_directs_its_own_outputs()
    {
        using var workspace = new Workspace(feed);
        workspace.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RunAnalyzers>false</RunAnalyzers>
                <BaseIntermediateOutputPath>$(MSBuildThisFileDirectory)out/obj/$(MSBuildProjectName)/</BaseIntermediateOutputPath>
                <BaseOutputPath>$(MSBuildThisFileDirectory)out/bin/</BaseOutputPath>
                <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
                <CustomAfterDirectoryBuildProps>$(CustomAfterDirectoryBuildProps);$(MSBuildThisFileDirectory)eng/AfterProps.props</CustomAfterDirectoryBuildProps>
                <CustomBeforeMicrosoftCommonProps>$(MSBuildThisFileDirectory)eng/Props.props</CustomBeforeMicrosoftCommonProps>
                <CustomBeforeMicrosoftCommonTargets>$(MSBuildThisFileDirectory)eng/Before.targets</CustomBeforeMicrosoftCommonTargets>
                <CustomAfterMicrosoftCommonTargets>$(MSBuildThisFileDirectory)eng/After.targets</CustomAfterMicrosoftCommonTargets>
              </PropertyGroup>
            </Project>
            """);
        foreach (var (file, constant) in (ReadOnlySpan<(string, string)>)[("AfterProps.props", "A"), ("Props.props", "B"), ("Before.targets", "C"), ("After.targets", "D")])
            workspace.Write($"eng/{file}", $"<Project><PropertyGroup><Hooks>$(Hooks){constant}</Hooks></PropertyGroup></Project>");
        workspace.Write("Directory.Build.targets", "<Project><PropertyGroup><DefineConstants>$(DefineConstants);HOOKS_$(Hooks)</DefineConstants></PropertyGroup></Project>");
        workspace.Write("Core/Core.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                <OutputPath>build</OutputPath>
                <DocumentationFile>docs/Core.xml</DocumentationFile>
                <ErrorLog>errors.sarif</ErrorLog>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>Generated</CompilerGeneratedFilesOutputPath>
                <GeneratePackageOnBuild>true</GeneratePackageOnBuild>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
              </PropertyGroup>
              <Target Name="Publish" AfterTargets="PostBuildEvent">
                <Touch Files="published.txt" AlwaysCreate="true" />
              </Target>
            </Project>
            """);
        workspace.Write("Core/Appointment.cs", Violation + """

            #if !HOOKS_ABCD
            #error A hook of the repository did not run.
            #endif
            """);
        workspace.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <OutDir>../deploy/</OutDir>
              </PropertyGroup>
              <ItemGroup><ProjectReference Include="../Core/Core.csproj" /></ItemGroup>
            </Project>
            """);
        workspace.Write("App/Program.cs", "string nhsNumber = \"9990000019\";\nSystem.Environment.Exit(nhsNumber.Length - Appointment.Digits());\n");
        // An older build's leftovers, which must not be compiled again.
        workspace.Write("App/obj/Debug/net10.0/App.AssemblyInfo.cs", "[assembly: System.Reflection.AssemblyVersion(\"1.0.0.0\")]");
        workspace.Write("App/bin/Old.cs", "class Old { string nhsNumber = \"9990000019\"; }");
        workspace.Write("Clinic.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Core/Core.csproj" /></Solution>""");

        var before = FileTree.Of(workspace.Folder);
        var check = await workspace.ToolAsync("check");
        check.MustExitWith(1);
        Assert.Contains("App/Program.cs:1:20 NHS1001", check.Output);
        Assert.Contains("Core/Appointment.cs:3:50 NHS1001", check.Output);
        Assert.Contains("\n2 findings: 2 errors.", check.Output);
        Assert.Equal(before, FileTree.Of(workspace.Folder));
    }

    [Fact]
    public async Task Changes_nothing_where_Directory_Build_targets_directs_outputs()
    {
        using var workspace = Project(Violation);
        workspace.Write("Directory.Build.targets", """
            <Project>
              <PropertyGroup>
                <ErrorLog>$(MSBuildProjectDirectory)/log.sarif</ErrorLog>
                <DocumentationFile>docs.xml</DocumentationFile>
                <OutDir>$(MSBuildThisFileDirectory)out/</OutDir>
                <BaseIntermediateOutputPath>$(MSBuildThisFileDirectory)temp/</BaseIntermediateOutputPath>
                <IntermediateOutputPath>$(MSBuildThisFileDirectory)temp/$(MSBuildProjectName)/</IntermediateOutputPath>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>Generated</CompilerGeneratedFilesOutputPath>
                <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
                <NuGetLockFilePath>$(MSBuildProjectDirectory)/clinic.lock.json</NuGetLockFilePath>
              </PropertyGroup>
            </Project>
            """);
        workspace.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Clinic/Clinic.csproj" /></ItemGroup>
            </Project>
            """);
        workspace.Write("App/Program.cs", "System.Environment.Exit(Appointment.Digits());");
        var before = FileTree.Of(workspace.Folder);
        var check = await workspace.ToolAsync("check", "App");
        check.MustExitWith(1);
        Assert.Contains("\n1 finding: 1 error.", check.Output);
        Assert.Equal(before, FileTree.Of(workspace.Folder));
    }

    [Fact]
    public async Task Project_that_has_installed_the_package_is_reported_once()
    {
        using var workspace = Project(Violation);
        workspace.Write("Clinic/wwwroot/index.html", "<html>\n<head><title>Clinic</title></head></html>");
        await workspace.AddPackageAsync("Clinic", "NhsStandards.Analyzers");
        var check = await workspace.ToolAsync("check", "Clinic");
        check.MustExitWith(1);
        Assert.Contains("\n2 findings: 2 errors.", check.Output);
    }

    [Fact]
    public async Task Reports_what_the_installed_package_reports()
    {
        using var workspace = Workspace.OfLegacyClinic(feed);
        var before = FileTree.Of(workspace.Folder);
        var check = await workspace.ToolAsync("check", "samples/LegacyClinic", "--fail-on", "warning", "--sarif", Path.Combine(feed.Folder, "legacy.sarif"));
        check.MustExitWith(1);
        Assert.Equal(before, FileTree.Of(workspace.Folder));
        var reported = SarifFile.Read(Path.Combine(feed.Folder, "legacy.sarif"), workspace.Folder);
        Assert.NotEmpty(reported);

        await workspace.AddPackageAsync("samples/LegacyClinic", "NhsStandards.Analyzers");
        var build = await workspace.BuildAsync("samples/LegacyClinic", $"-p:ErrorLog={workspace.PathOf("build.sarif")}%2cversion=2.1");
        build.Command.MustSucceed();
        Assert.Equal(SarifFile.Read(workspace.PathOf("build.sarif"), workspace.Folder), reported);
        Assert.Subset(reported.ToHashSet(), build.Warnings.ToHashSet());
    }

    private Workspace Project(string code)
    {
        var workspace = new Workspace(feed);
        workspace.Write("Clinic/Clinic.csproj", Library);
        workspace.Write("Clinic/Code.cs", code);
        return workspace;
    }
}
