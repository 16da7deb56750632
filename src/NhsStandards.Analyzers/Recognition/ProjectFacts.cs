using Microsoft.CodeAnalysis.Diagnostics;

namespace NhsStandards.Analyzers.Recognition;

/// <summary>What the project file says, through compiler-visible MSBuild properties.</summary>
internal readonly struct ProjectFacts(AnalyzerConfigOptions options)
{
    private readonly AnalyzerConfigOptions _options = options;

    public bool IsTestProject => IsTrue("IsTestProject");

    /// <summary>Whether what breaks a standard fails the build.</summary>
    public bool IsGate => string.Equals(Property("NhsStandardsMode"), "Gate", StringComparison.OrdinalIgnoreCase);

    public bool UsesWpf => IsTrue("UseWPF");

    public bool UsesWindowsForms => IsTrue("UseWindowsForms");

    public bool UsesMaui => IsTrue("UseMaui");

    /// <summary>Exe, WinExe, Library, …; empty where it is not known.</summary>
    public string OutputType => Property("OutputType");

    public string TargetFramework => Property("TargetFramework");

    /// <summary>The layer of the patient record stack that the project declares itself to be in, or empty.</summary>
    public string RecordStackLayer => Property("NhsRecordStackLayer");

    /// <summary>The day that review dates are compared with, as <c>2027-03-31</c>; empty where none is given, for the clock is never asked.</summary>
    public string Today => Property("NhsStandardsToday");

    public string Property(string name) => _options.TryGetValue("build_property." + name, out var value) ? value : "";

    private bool IsTrue(string name) => string.Equals(Property(name), "true", StringComparison.OrdinalIgnoreCase);
}
