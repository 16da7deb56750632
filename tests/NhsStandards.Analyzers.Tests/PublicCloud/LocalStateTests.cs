using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PublicCloud;

public class LocalStateTests
{
    private const string Service = "public class Worker : BackgroundService { protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask; }\n";

    private static RuleTest Rule => new("NHS4001");

    [Fact]
    public Task Flags_state_on_the_machine() => Rule.WithFile("/0/appsettings.json", """
        { "ConnectionStrings": { "A": [|"Data Source=.\\SQLEXPRESS;Initial Catalog=x"|], "B": [|"Server=(localdb)\\mssqllocaldb;Database=x"|], "C": "Server=tcp:x.database.windows.net" } }
        """, "Configuration").Flags("""
        using Microsoft.Data.SqlClient;
        public class Archive
        {
            void A(byte[] letter) => File.WriteAllBytes([|@"C:\ClinicData\letter.pdf"|], letter);
            void B(string line) => File.AppendAllText(Path.Combine([|AppContext.BaseDirectory|], "letters.log"), line);
            Stream C() => new FileStream([|"/var/clinic/data.bin"|], FileMode.Create);
            SqlConnection D() => new([|@"Server=(local)\SQLEXPRESS;Database=Clinic"|]);
        }
        """ + Service);

    [Fact]
    public Task Allows_reading_temporary_and_configured_places() => Rule.WithFile("/0/appsettings.Development.json", """
        { "ConnectionStrings": { "A": "Data Source=.\\SQLEXPRESS;Initial Catalog=x" } }
        """, "Configuration").Allows("""
        public class Archive(IConfiguration configuration)
        {
            void A(byte[] letter) => File.WriteAllBytes(Path.GetTempFileName(), letter);
            string B() => File.ReadAllText(@"C:\ClinicData\letter.txt");
            void C(string text) => File.WriteAllText(Path.Combine(configuration["Letters"]!, "a.txt"), text);
            Stream D() => new FileStream("/var/clinic/data.bin", FileMode.Open, FileAccess.Read);
            void E(string text) => File.WriteAllText(Path.Combine(Path.GetTempPath(), "a.txt"), text);
        }
        """ + Service);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public class Archive { void A() { File.WriteAllText(; File.AppendAllText(@"C:\ } }
        """ + Service);
}
