using System.Globalization;

namespace NhsStandards.EndToEnd.Tests.Running;

/// <summary>A solution of many services, each with a violation of every principle, as a supplier has carried it along.</summary>
internal sealed class LegacySolution
{
    /// <summary>Ten, so that all tests together stay quick; the environment variable <c>LEGACY_PROJECTS</c> asks for more.</summary>
    public static int Projects { get; } = Environment.GetEnvironmentVariable("LEGACY_PROJECTS") is { Length: > 0 } count ? int.Parse(count) : 10;

    /// <summary>The violations in each service: one of every principle.</summary>
    public const int FindingsOfProject = 8;

    private const string Key = "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYg==";

    private readonly Workspace _workspace;

    public LegacySolution(Workspace workspace, string packageVersion)
    {
        _workspace = workspace;
        workspace.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                <PackageReference Include="NhsStandards.Analyzers" />
              </ItemGroup>
            </Project>
            """);
        workspace.Write("Directory.Packages.props", $"""
            <Project>
              <ItemGroup><PackageVersion Include="NhsStandards.Analyzers" Version="{packageVersion}" /></ItemGroup>
            </Project>
            """);
        workspace.Write("Clinic.slnx", $"<Solution>{string.Concat(Names.Select(name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");
        foreach (var name in Names)
        {
            workspace.Write($"{name}/{name}.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
            workspace.Write($"{name}/Legacy.cs", Code(name));
            workspace.Write($"{name}/appsettings.json", """{ "Letters": { "Printer": "http://letters.clinic.nhs.uk/print" } }""");
            workspace.Write($"{name}/wwwroot/index.html", Page);
        }
    }

    private static IEnumerable<string> Names => Enumerable.Range(1, Projects).Select(number => $"Service{number.ToString("00", CultureInfo.InvariantCulture)}");

    private static string Page => "<!DOCTYPE html>\n<html>\n<head><title>Letters</title></head>\n<body><p>Letters</p></body>\n</html>\n";

    /// <summary>Moves and renames every file, and writes each in another form.</summary>
    public void Tidy()
    {
        foreach (var name in Names)
        {
            Move($"{name}/Legacy.cs", $"{name}/Core/{name}Rules.cs", code => "// Tidied.\n\n" + code.Replace(" => ", "\n        => ").Replace(" { ", "\n    {\n        ").Replace("(", "( "));
            Move($"{name}/appsettings.json", $"{name}/Configuration/appsettings.json", json => json.Replace("{ ", "{\n    "));
            Move($"{name}/wwwroot/index.html", $"{name}/wwwroot/letters/start.html", page => page.Replace("<html>", "<html  >").Replace("<", "  <"));
        }
    }

    /// <summary>Adds one violation of each principle, each to another service.</summary>
    /// <returns>What a gate must report.</returns>
    public IReadOnlyList<Reported> AddViolations()
    {
        AddMember("Service02", """public static int Number() { var nhsNumber = "9990000019"; return nhsNumber.Length; }""");
        AddMember("Service03", """public static System.Net.Http.Headers.MediaTypeWithQualityHeaderValue Accept => new("application/json+fhir");""");
        _workspace.Write("Service04/Configuration/appsettings.json", """
            {
              "Letters": {
                "Printer": "http://letters.clinic.nhs.uk/print",
                "Scanner": "http://letters.clinic.nhs.uk/scan"
              }
            }
            """);
        AddMember("Service05", $"public const string Storage = \"DefaultEndpointsProtocol=https;AccountName=clinic;AccountKey={Key}\";");
        AddMember("Service06", "public static byte[] Hash(byte[] letter) => System.Security.Cryptography.MD5.HashData(letter);");
        AddMember("Service07", "public static void Show(Service07.Person person) => Console.WriteLine(person.Surname);");
        AddMember("Service08", "public sealed class RoomsController(System.Data.Common.DbConnection rooms) : Microsoft.AspNetCore.Mvc.ControllerBase { internal void Open() => rooms.Open(); }");
        _workspace.Write("Service09/wwwroot/welcome.html", Page);
        return
        [
            new("Service02/Added.cs", 3, "NHS1001"),
            new("Service03/Added.cs", 3, "NHS2002"),
            new("Service04/Configuration/appsettings.json", 4, "NHS3001"),
            new("Service05/Added.cs", 3, "NHS4005"),
            new("Service06/Added.cs", 3, "NHS5001"),
            new("Service07/Added.cs", 3, "NHS6001"),
            new("Service08/Added.cs", 3, "NHS7002"),
            new("Service09/wwwroot/welcome.html", 2, "NHS8004"),
        ];
    }

    private void AddMember(string name, string member) => _workspace.Write($"{name}/Added.cs", $$"""
        public static class Added{{name}}
        {
            {{member}}
        }
        """);

    private void Move(string from, string to, Func<string, string> rewritten)
    {
        _workspace.Write(to, rewritten(_workspace.Read(from)).ReplaceLineEndings("\r\n"));
        File.Delete(_workspace.PathOf(from));
    }

    private static string Code(string name) => $$"""
        using System.Net.Http.Headers;
        using System.Security.Cryptography;
        using NhsStandards;

        namespace {{name}};

        public static class Legacy
        {
            public static int Number() { var nhsNumber = "9990000019"; return nhsNumber.Length; }
            public static MediaTypeWithQualityHeaderValue Accept => new("application/json+fhir");
            public const string Storage = "DefaultEndpointsProtocol=https;AccountName=clinic;AccountKey={{Key}}";
            public static byte[] Hash(byte[] letter) => MD5.HashData(letter);
            public static void Show(Person person) => Console.WriteLine(person.Surname);
        }

        public sealed class Person
        {
            [PatientIdentifiable]
            public string Surname { get; init; } = "";
        }

        public sealed class SlotsController(System.Data.Common.DbConnection connection) : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            internal void Open() => connection.Open();
        }

        """;
}
