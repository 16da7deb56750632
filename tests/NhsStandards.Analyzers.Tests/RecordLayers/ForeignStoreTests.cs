using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.RecordLayers;

public class ForeignStoreTests
{
    private static RuleTest Rule => new("NHS7006");

    [Fact]
    public Task Flags_statements_that_name_other_databases() => Rule.Flags("""
        using Dapper;
        using Microsoft.Data.SqlClient;
        class A(SqlConnection connection)
        {
            const string Query = [|"select * from Billing.dbo.Invoice where Id = @id"|];
            object Read(string table)
            {
                connection.Query(Query);
                connection.Query([|"SELECT p.Id FROM dbo.Patient p INNER JOIN [Radiology].[dbo].[Report] r ON r.Id = p.Id"|]);
                connection.Query([|"INSERT INTO Archive..Patient " + "SELECT * FROM dbo.Patient"|]);
                connection.Execute([|"UPDATE LAB01.Results.dbo.Report SET Seen = 1"|]);
                connection.Execute([|"EXEC Billing.dbo.CloseMonth"|]);
                connection.Query([|"SELECT * FROM OPENQUERY(LAB01, 'select 1')"|]);
                connection.Query([|"SELECT * FROM OPENROWSET('MSOLEDBSQL', 'x', 'select 1')"|]);
                connection.Query($"[|SELECT * FROM [Billing].dbo.Invoice WHERE Kind = |]{table}");
                return connection.Query([|@"
                    SELECT Id
                    FROM   ""Billing"".""dbo"".""Invoice"" "|]);
            }
        }
        """);

    [Fact]
    public Task Allows_the_own_database() => Rule.Allows("""
        using Dapper;
        using Microsoft.Azure.Cosmos;
        using Microsoft.Data.SqlClient;
        using Microsoft.EntityFrameworkCore.Migrations;
        class A(SqlConnection connection)
        {
            const string Query = "select * from dbo.Invoice where Name = 'from a.b.c'";
            void Read()
            {
                connection.Query("SELECT p.Id, p.a FROM dbo.Patient p INNER JOIN [dbo].[Report] r ON r.Id = p.Id");
                connection.Query("SELECT * FROM tempdb..#Work");
                connection.Query("SELECT * FROM Billing.INFORMATION_SCHEMA.TABLES");
                connection.Query("SELECT * FROM [master].sys.databases");
                connection.Query("SELECT * FROM OPENROWSET(BULK 'letters.csv', FORMAT = 'CSV') AS x");
                connection.Query("SELECT * FROM OPENJSON(@rows)");
                _ = new QueryDefinition("SELECT * FROM c.items.all.x");
                throw new Exception("Select a value from the list. Then.Go.On to the next page");
            }
        }
        class Move : Migration { protected override void Up(MigrationBuilder builder) => builder.Sql("INSERT INTO Archive..Patient SELECT * FROM dbo.Patient"); }
        """);

    [Fact]
    public Task Flags_the_metadata_service_of_a_cloud() => Rule.Flags("""
        class A(HttpClient client)
        {
            Task<string> Azure() => client.GetStringAsync([|"http://169.254.169.254/metadata/instance?api-version=2021-02-01"|]);
            Task<string> Google() => client.GetStringAsync([|"http://metadata.google.internal/computeMetadata/v1/instance/"|]);
        }
        """);

    [Fact]
    public Task Allows_metadata_in_the_hosting_layer() => Rule.WithProperty("NhsRecordStackLayer", "Hosting").Allows("""
        class A(HttpClient client) { Task<string> Azure() => client.GetStringAsync("http://169.254.169.254/metadata/instance"); }
        """);

    [Fact]
    public Task Allows_lists_of_addresses() => Rule.Allows("""
        class A(HttpClient client)
        {
            static readonly string[] Forbidden = ["169.254.169.254", "metadata.google.internal"];
            Task<string> Get(Uri uri) => Array.IndexOf(Forbidden, uri.Host) >= 0 ? throw new ArgumentException("no") : client.GetStringAsync(uri);
        }
        """);
}
