using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PublicCloud;

public class WindowsOnlyApiTests
{
    private static RuleTest Rule => new RuleTest("NHS4002").WithProperty("TargetFramework", "net10.0-windows");

    private const string Uses = """
        using System.Diagnostics;
        using System.DirectoryServices;
        using System.Management;
        using System.Runtime.InteropServices;
        using Microsoft.Win32;
        public static class Machine
        {
            static object? A() { using var key = [|Registry.LocalMachine|].OpenSubKey("SOFTWARE"); return key?.GetValue("Clinic"); }
            static object? B() => [|Registry.GetValue("HKEY_LOCAL_MACHINE", "Clinic", null)|];
            static object C() => [|new ManagementObjectSearcher("select * from Win32_Printer")|];
            static object D() => [|new DirectoryEntry("LDAP://clinic")|];
            static object E() => [|new PerformanceCounter("Clinic", "Letters")|];
            [DllImport("kernel32.dll")] static extern uint [|GetTickCount|]();
        }
        """;

    [Fact]
    public Task Flags_what_only_windows_has() => Rule.Flags(Uses);

    [Fact]
    public Task Flags_it_in_the_old_framework() => new RuleTest("NHS4002").WithProperty("TargetFramework", "net48").Flags(Uses);

    [Fact]
    public Task Leaves_other_targets_to_the_compiler() => new RuleTest("NHS4002").WithProperty("TargetFramework", "net10.0").Allows(Uses.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

    [Fact]
    public Task Allows_guarded_code_and_devices() => Rule.Allows("""
        using System.Runtime.InteropServices;
        using Microsoft.Win32;
        using NhsStandards;
        public static class Machine
        {
            static object? A() => OperatingSystem.IsWindows() ? Registry.LocalMachine : null;
            static void B() { if (!OperatingSystem.IsWindows()) return; Registry.SetValue("HKEY_LOCAL_MACHINE", "Clinic", 1); }
            static void C() { if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) { Registry.SetValue("HKEY_LOCAL_MACHINE", "Clinic", 1); } }
            static object? D(RegistryKey key) => key.GetValue("Clinic");
            [DllImport("libc")] static extern int getpid();
            static RegistryHive E => RegistryHive.LocalMachine;
        }
        [DeviceBoundary] public static class CardReader { static object A() => Registry.LocalMachine; [DllImport("user32.dll")] static extern int MessageBeep(uint type); }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using System.Runtime.InteropServices;
        public static class Machine { [DllImport] static extern void A(); static object B() => Microsoft.Win32.Registry. ; }
        """);
}
