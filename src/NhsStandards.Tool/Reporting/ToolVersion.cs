using System.Reflection;

namespace NhsStandards.Tool.Reporting;

/// <summary>What reports say of the tool that made them.</summary>
internal static class ToolVersion
{
    /// <summary>Without the commit, which the build adds after a plus sign.</summary>
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
