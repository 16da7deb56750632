using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PublicCloud;

public class ManagedServerTests
{
    private static RuleTest Rule => new("NHS4007");

    [Fact]
    public Task Flags_names_of_machines_that_decide() => Rule.Flags("""
        using System.Net;
        public static class Routing
        {
            private static readonly Dictionary<string, string> Databases = new() { ["APP01"] = "SQL01" };
            static bool A() => [|Environment.MachineName|] == "CLINIC-APP02";
            static bool B() => [|Environment.MachineName|].ToUpperInvariant().StartsWith("PROD");
            static bool C() => string.Equals([|Environment.MachineName|], "APP01", StringComparison.OrdinalIgnoreCase);
            static string D() => Databases[[|Environment.MachineName|]];
            static string E() => [|Dns.GetHostName()|] switch { "APP01" => "SQL01", _ => "SQL02" };
            static string F() { var machine = [|Environment.MachineName|]; if (machine == "APP01") return "SQL01"; return "SQL02"; }
            static bool G() => [|Environment.MachineName|] is "APP01" or "APP02";
        }
        """);

    [Fact]
    public Task Flags_managing_of_servers() => Rule.Flags("""
        using System.Diagnostics;
        using System.Runtime.InteropServices;
        using System.ServiceProcess;
        public static class Servers
        {
            static void A() { using var service = [|new ServiceController("Spooler")|]; service.Start(); }
            static object B() => [|ServiceController.GetServices()|];
            static void C() => Process.Start("net", [|@"use Z: \\CLINIC-FS01\letters"|]);
            static void D() => Process.Start([|"iisreset"|]);
            static ProcessStartInfo E() => new() { [|FileName = @"C:\Windows\System32\inetsrv\appcmd.exe"|], Arguments = "recycle" };
            static ProcessStartInfo F() => new("powershell", [|"Invoke-Command -ComputerName APP01 -ScriptBlock { Get-Service }"|]);
            static void G() => Process.Start("cmd", [|"/c net use Z: \\\\CLINIC-FS01\\letters"|]);
            [DllImport("mpr.dll")] static extern int [|WNetAddConnection2|](IntPtr resource, string password, string user, int flags);
        }
        """);

    [Fact]
    public Task Allows_names_that_say_who_spoke() => Rule.Allows("""
        using System.Diagnostics;
        using System.Net;
        using System.ServiceProcess;
        using NhsStandards;
        public class Worker(ILogger<Worker> logger)
        {
            void A() => logger.LogInformation("Started on {Machine}", Environment.MachineName);
            string B() => Environment.MachineName + "-" + Environment.ProcessId;
            bool C(string owner) => owner == Environment.MachineName;
            Dictionary<string, object> D() => new() { ["machine"] = Environment.MachineName };
            string E() { var host = Dns.GetHostName(); return $"{host}:{Environment.ProcessId}"; }
            Process? F() => Process.Start("pdftotext", "letter.pdf");
            bool G(ServiceController service) => service.Status == ServiceControllerStatus.Running;
            bool H() => string.IsNullOrEmpty(Environment.MachineName);
        }
        [DeviceBoundary] public static class Analyser { static object A() => new ServiceController("Analyser"); }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public class Worker { bool A() => Environment.MachineName == ; void B() => Process.Start(; object C() => new ServiceController( }
        """);
}
