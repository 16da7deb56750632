using System.ComponentModel;
using System.Diagnostics;
using NhsStandards.Tool.Checking;

namespace NhsStandards.Tool.Building;

/// <summary>
/// Builds with the .NET SDK that the code asks for, in a child process. Everything that is written goes to a temporary
/// folder, and the analyzers come in through MSBuild's own extension points (the folder <c>msbuild</c> beside the tool).
/// </summary>
internal sealed class DotNetBuild(CheckedCode code, CheckMode mode, string folder, params IReadOnlyList<(string Name, string Value)> properties)
{
    private static readonly string ToolFolder = AppContext.BaseDirectory;

    /// <summary>Where the compilers write their logs, one for each project and target framework.</summary>
    public string LogFolder { get; } = Path.Combine(folder, "logs");

    /// <summary>The names of the projects that were compiled.</summary>
    public IReadOnlySet<string> Projects => Directory.Exists(ProjectFolder)
        ? Directory.GetFiles(ProjectFolder).Select(file => File.ReadAllText(file).Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase)
        : new HashSet<string>();

    private string ProjectFolder { get; } = Path.Combine(folder, "projects");

    private string ErrorFile { get; } = Path.Combine(folder, "errors.txt");

    /// <exception cref="NotCheckedException">The build did not succeed.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(LogFolder);
        using var process = Start();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }

        if (process.ExitCode != 0)
            throw new NotCheckedException(BuildFailure.Describe(code, ReadErrors(), await output + await errors));
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            // global.json is looked for from here.
            WorkingDirectory = Path.GetDirectoryName(code.File),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Arguments())
            start.ArgumentList.Add(argument);
        SetEnvironment(start.Environment);
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception)
        {
            throw new NotCheckedException("The .NET SDK was not found: 'dotnet' is not on the path. Install it from https://dotnet.microsoft.com/download.");
        }
    }

    private IEnumerable<string> Arguments() =>
    [
        "build",
        code.File,
        "-nologo",
        "-verbosity:quiet",
        // No process of ours stays behind.
        "-nodeReuse:false",
        "-fileLoggerParameters:ErrorsOnly;Encoding=UTF-8;LogFile=" + ErrorFile,
        Property("NhsCheckFolder", folder),
        Property("NhsCheckToolFolder", ToolFolder),
        Property("NhsStandardsMode", mode.ToString()),
        Property("CustomBeforeDirectoryBuildProps", Path.Combine(ToolFolder, "msbuild", "BeforeDirectoryBuild.props")),
        Property("MSBuildUserExtensionsPath", Path.Combine(ToolFolder, "msbuild", "Extensions")),
        Property("UseArtifactsOutput", "false"),
        Property("GeneratePackageOnBuild", "false"),
        // Only NHS rules are reported, so only they decide; code that compiles with warnings compiles.
        Property("TreatWarningsAsErrors", "false"),
        Property("MSBuildTreatWarningsAsErrors", "false"),
        Property("CodeAnalysisTreatWarningsAsErrors", "false"),
        Property("EnableNETAnalyzers", "false"),
        Property("EnforceCodeStyleInBuild", "false"),
        Property("NuGetAudit", "false"),
        Property("RunAnalyzers", "true"),
        Property("RunAnalyzersDuringBuild", "true"),
        .. properties.Select(property => Property(property.Name, property.Value)),
    ];

    /// <summary>Semicolons and percent signs mean something to MSBuild.</summary>
    private static string Property(string name, string value) =>
        $"-property:{name}={value.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3b", StringComparison.Ordinal)}";

    private static void SetEnvironment(IDictionary<string, string?> environment)
    {
        // `dotnet run` and `dotnet test` hand these on; they would tie the build to the SDK that runs the tool.
        foreach (var inherited in (string[])["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_HOST_PATH"])
            environment.Remove(inherited);
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_NOLOGO"] = "1";
    }

    private IReadOnlyList<BuildError> ReadErrors() =>
        File.Exists(ErrorFile)
            ? [.. File.ReadLines(ErrorFile).Select(line => BuildError.Parse(line.Trim())).OfType<BuildError>().Distinct()]
            : [];
}
