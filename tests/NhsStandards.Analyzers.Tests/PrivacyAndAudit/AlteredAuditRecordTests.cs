using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class AlteredAuditRecordTests
{
    private static RuleTest Rule => new("NHS6011");

    private const string Types = """
        using System.Linq.Expressions;
        using Dapper;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Migrations;
        using NhsStandards;
        public class AuditLog { public int Id { get; set; } public DateTime At { get; set; } }
        [AuditRecord] public class Access { public int Id { get; init; } }
        public class Patient { public int Id { get; set; } }
        public class Database : DbContext { public DbSet<AuditLog> AuditLogs => Set<AuditLog>(); public DbSet<Access> Accesses => Set<Access>(); public DbSet<Patient> Patients => Set<Patient>(); }
        public interface IRepository<T> { Task DeleteAsync(T entity); Task AddAsync(T entity); }

        """;

    [Fact]
    public Task Flags_changes() => Rule.Flags(Types + """
        public class Service(Database database, IRepository<AuditLog> repository)
        {
            void A(AuditLog log) { [|database.AuditLogs.Remove(log)|]; [|database.AuditLogs.RemoveRange(database.AuditLogs)|]; [|database.Accesses.Update(new Access())|]; }
            void B(AuditLog log) { [|database.Remove(log)|]; [|database.Update(log)|]; [|database.RemoveRange(new List<AuditLog>())|]; }
            Task C() => [|database.AuditLogs.Where(log => log.At < DateTime.UtcNow).ExecuteDeleteAsync()|];
            Task D(AuditLog log) => [|repository.DeleteAsync(log)|];
            Task E(Microsoft.Azure.Cosmos.Container container) => [|container.DeleteItemAsync<AuditLog>("1", default)|];
            Task F(MongoDB.Driver.IMongoCollection<Access> accesses) => [|accesses.DeleteManyAsync(MongoDB.Driver.FilterDefinition<Access>.Empty)|];
        }
        """);

    [Fact]
    public Task Flags_statements() => Rule.Flags(Types + """
        public class Service(System.Data.IDbConnection connection)
        {
            const string Purge = [|"DELETE FROM dbo.AuditLog WHERE At < @at"|];
            void A() { connection.Execute(Purge); connection.Execute([|"TRUNCATE TABLE [audit].[Events]"|]); connection.Execute([|"UPDATE audit_events SET UserId = 1"|]); }
            void B(int id) => connection.Execute($"{[|"DELETE FROM AuditTrail WHERE Id = "|]}{id}");
            void C() => connection.Execute([|@"
                drop table if exists AuditEntries"|]);
        }
        """);

    [Fact]
    public Task Allows_what_adds_reads_or_retains() => Rule.Allows(Types + """
        public class Service(Database database, IRepository<AuditLog> repository, System.Data.IDbConnection connection)
        {
            void A(AuditLog log, Patient patient) { database.AuditLogs.Add(log); database.Patients.Remove(patient); database.Add(log); database.Remove(patient); }
            Task B(AuditLog log) => repository.AddAsync(log);
            void C(List<AuditLog> buffer, Dictionary<int, AuditLog> known) { buffer.Remove(buffer[0]); buffer.RemoveAll(log => true); known.Remove(1); }
            void D() { connection.Execute("INSERT INTO AuditLog (Id) VALUES (1)"); connection.Execute("DELETE FROM Patients"); connection.Execute("DELETE FROM #AuditLog"); connection.Execute("UPDATE ClinicalAudit SET Score = 1"); }
            void G(IServiceCollection services) { Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.RemoveAll<AuditLog>(services); }
            string E() => "Update audit log settings" + "Delete from audit log";
            [RetentionJob] void F(AuditLog log) { database.AuditLogs.Remove(log); connection.Execute("DELETE FROM AuditLog WHERE Id = 1"); }
        }
        public class AuditCleanupService(Database database) { Task A() => database.AuditLogs.ExecuteDeleteAsync(); }
        [RetentionJob] public class Sweeper(Database database) { Task A() => database.AuditLogs.ExecuteDeleteAsync(); }
        public class First : Migration
        {
            protected override void Up(MigrationBuilder builder) => builder.Sql("DELETE FROM AuditLog");
        }
        """);

    [Fact]
    public Task An_attribute_makes_it_an_error() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Error, Types + "class S { void A(Database d, Access a) => {|#0:d.Remove(a)|}; }");

    [Fact]
    public Task A_setter_is_a_note() => Rule.FlagsAs(DiagnosticSeverity.Info, Types + "[AuditRecord] public class Opened { public int {|#0:Id|} { get; set; } public string Who { get; private set; } = \"\"; public string Why => \"\"; }");

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows(Types + "class S { void A(Database d) { d.AuditLogs.Remove; d.Remove(; d.Update(missing); d.Missing<AuditLog>.Delete(); } string B = \"DELETE FROM\" + \"UPDATE \" + \"DROP TABLE IF\"; }");

    [Fact]
    public Task Makes_it_init_only() => Rule.Fixes(
        Types + "[AuditRecord] public class Opened { public int [|Id|] { get; set; } public string [|Who|] { get; set; } = \"\"; public static Opened Of() => new() { Id = 1 }; }",
        Types + "[AuditRecord] public class Opened { public int Id { get; init; } public string Who { get; init; } = \"\"; public static Opened Of() => new() { Id = 1 }; }");

    [Fact]
    public Task Offers_nothing_for_what_is_set_later() => Rule.OffersNoFix(Types + "[AuditRecord] public class Opened { public int [|Id|] { get; set; } public static void Set(Opened o) => o.Id = 1; }");

    [Theory]
    [InlineData("o.Id = 1;")]
    [InlineData("(o.Id, _) = (1, 2);")]
    [InlineData("(_, (o.Id, _)) = (1, (2, 3));")]
    [InlineData("(o.Id) = 1;")]
    [InlineData("o.Id += 1;")]
    public Task Offers_nothing_for_what_another_file_sets_later(string statement) => Rule
        .WithSource("/0/Other.cs", $"class Other {{ void Set(Opened o) {{ {statement} }} }}")
        .OffersNoFix(Types + "[AuditRecord] public class Opened { public int [|Id|] { get; set; } }");

    [Fact]
    public Task Offers_nothing_for_what_another_file_overrides() => Rule
        .WithSource("/0/Other.cs", "class Other : Opened { public override int Id { get; set; } }")
        .OffersNoFix(Types + "[AuditRecord] public class Opened { public virtual int [|Id|] { get; set; } }");

    [Fact]
    public Task Makes_it_init_only_where_a_constructor_sets_it() => Rule.Fixes(
        Types + "[AuditRecord] public class Opened { public Opened() => Id = 1; public int [|Id|] { get; set; } }",
        Types + "[AuditRecord] public class Opened { public Opened() => Id = 1; public int Id { get; init; } }");
}
