using NhsStandards.Analyzers.Recognition;

namespace NhsStandards.Analyzers.Tests.Recognition;

public class ConfigurationFileTests
{
    [Theory]
    [InlineData("/src/Clinic/appsettings.Development.json", true)]
    [InlineData(@"C:\src\Clinic\AppSettings.development.json", true)]
    [InlineData("appsettings.Local.json", true)]
    [InlineData("appsettings.LocalDevelopment.json", true)]
    [InlineData("appsettings.dev.json", true)]
    [InlineData("appsettings.json", false)]
    [InlineData("appsettings.Production.json", false)]
    [InlineData("appsettings.Devices.json", false)]
    [InlineData("/Development/appsettings.json", false)]
    [InlineData("", false)]
    public void Tells_files_of_developers_machines(string path, bool development) => Assert.Equal(development, ConfigurationFile.IsForDevelopment(path));
}
