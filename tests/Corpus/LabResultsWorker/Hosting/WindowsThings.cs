using System;
using System.Diagnostics;
using System.DirectoryServices;
using System.Management;
using System.Net;
using System.Runtime.InteropServices;
using System.ServiceProcess;
using Microsoft.Win32;
using NLog;

namespace PathLink.Worker.Hosting
{
    /// <summary>What the service still asks of the machine it runs on.</summary>
    public static class WindowsThings
    {
        private static readonly Logger Log = LogManager.GetCurrentClassLogger();

        [DllImport("kernel32.dll")] private static extern uint GetTickCount(); // expect NHS4002

        public static object InstallFolder() => Registry.GetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\PathLink", "Folder", null); // expect NHS4002

        public static void Event(string text) => EventLog.WriteEntry("PathLink", text); // expect NHS4002

        public static PerformanceCounter Counter() => new PerformanceCounter("Processor", "% Processor Time", "_Total"); // expect NHS4002

        public static ManagementObjectCollection Disks() => new ManagementObjectSearcher("SELECT * FROM Win32_LogicalDisk").Get(); // expect NHS4002

        public static DirectoryEntry Domain() => new DirectoryEntry(); // expect NHS4002

        public static void RestartSpooler() => new ServiceController("Spooler").Start(); // expect NHS4007 // clean NHS4002

        public static object InstallFolderIfAny()
        {
            if (OperatingSystem.IsWindows())
                return Registry.GetValue(@"HKEY_LOCAL_MACHINE\SOFTWARE\PathLink", "Folder", null); // clean NHS4002
            return null;
        }

        public static long Up() => Environment.TickCount64 + (GetTickCount() == 0 ? 0 : 1); // clean NHS4002

        public static void MapDrive() => Process.Start("net", @"use R: \\labfs01\results"); // expect NHS4007

        public static void RestartNode() => Process.Start("powershell", "-Command \"Invoke-Command -ComputerName LABSRV02 { Restart-Service PathLink }\""); // expect NHS4007

        public static void Convert(string file) => Process.Start("pandoc", file); // clean NHS4007

        public static void Report() => Log.Info("Running on {0}", Environment.MachineName); // clean NHS4003 NHS4007 NHS6001

        public static string LeaseKey(string job) => "lease:" + job + ":" + Dns.GetHostName(); // expect NHS4003

        public static bool IsLeader(string configured) => Dns.GetHostName() == configured; // expect NHS4003

        public static void ReportHost() => Log.Info("Host {0}", Dns.GetHostName()); // clean NHS4003
    }
}
