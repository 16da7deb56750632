using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.ModernBrowsers;

public class BrowserDeliveryTests
{
    private const string Program = "static class Program { static void Main() { } }";
    private const string FlaggedProgram = "static class [|Program|] { static void Main() { } }\npartial class Other { }";

    private static RuleTest Rule => new RuleTest("NHS8001").AsProgram();

    [Theory]
    [InlineData("UseWPF")]
    [InlineData("UseWindowsForms")]
    public Task Flags_desktop_programs(string property) =>
        Rule.WithProperty("OutputType", "WinExe").WithProperty(property, "true").WithProperty("TargetFramework", "net8.0-windows").Flags(FlaggedProgram);

    [Fact]
    public Task Flags_apps_that_only_come_through_a_store() =>
        Rule.WithProperty("OutputType", "Exe").WithProperty("UseMaui", "true").WithProperty("TargetFramework", "net8.0-android").Flags(FlaggedProgram);

    [Fact]
    public Task Flags_mobile_targets_without_maui() =>
        Rule.WithProperty("OutputType", "Exe").WithProperty("TargetFramework", "net8.0-ios").Flags(FlaggedProgram);

    [Fact]
    public Task Flags_top_level_programs() =>
        Rule.WithProperty("OutputType", "WinExe").WithProperty("UseWindowsForms", "true").Flags("[|System|].Console.WriteLine();");

    [Fact]
    public Task Flags_the_written_part_of_a_program_with_a_generated_entry_point() =>
        Rule.WithProperty("OutputType", "WinExe").WithProperty("UseWPF", "true")
            .WithSource("/0/App.g.cs", "partial class App { static void Main() { } }")
            .Flags("partial class [|App|] { }");

    [Theory]
    [InlineData("Exe", "false", "net8.0")]
    [InlineData("WinExe", "false", "net8.0-windows")]
    [InlineData("Library", "true", "net8.0-windows")]
    public Task Allows_services_and_libraries(string output, string forms, string framework) =>
        Rule.WithProperty("OutputType", output).WithProperty("UseWindowsForms", forms).WithProperty("TargetFramework", framework).Allows(Program);

    [Fact]
    public Task Allows_desktop_tests() =>
        Rule.WithProperty("OutputType", "WinExe").WithProperty("UseWPF", "true").WithProperty("IsTestProject", "true").Allows(Program);

    [Fact]
    public Task Allows_device_gateways() =>
        Rule.WithProperty("OutputType", "WinExe").WithProperty("UseWindowsForms", "true").Allows(
            "[assembly: NhsStandards.DeviceBoundary]\n" + Program);
}
