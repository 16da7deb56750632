using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class NumericPersonNumberTests
{
    private static RuleTest Rule => new("NHS1004");

    [Fact]
    public Task Flags_members_and_parameters() => Rule.Flags("""
        class Patient
        {
            public long [|NhsNumber|] { get; set; }
            public int? [|NHS_No|];
            private decimal [|_nhsNumber|];
            public double [|ChiNumber|] { get; }
            public ulong [|HealthAndCareNumber|] => 0;
            public List<long> [|NhsNumbers|] { get; } = [];
            public long[] [|OtherNhsNumbers|] = [];
        }
        record Referral(long [|NhsNumber|], string Reason);
        record struct Key(long [|PatientNhsNumber|]);
        class Finder(long [|nhsNumber|])
        {
            long Found => nhsNumber;
            Patient? Find(long [|nhsNumber|]) => null;
            Patient? this[long [|nhsNumber|]] => null;
            void Outer()
            {
                Patient? Local(long [|nhsNumber|]) => Find(nhsNumber);
                Func<long, Patient?> written = (long [|nhsNumber|]) => Find(nhsNumber);
                Func<long, Patient?> inferred = nhsNumber => Find(nhsNumber);
            }
        }
        interface IFinder { Patient Find(long [|nhsNumber|]); long [|NhsNumber|] { get; } }
        delegate Patient Find(long [|nhsNumber|]);
        """);

    [Fact]
    public Task Flags_what_the_attribute_marks() => Rule.Flags("""
        using NhsStandards;
        class Patient { [NhsNumber] public long [|Number|] { get; set; } }
        """);

    [Fact]
    public Task Flags_parsing() => Rule.Flags("""
        class Patient { public int Id; public string NhsNumber = ""; }
        class Own { public sealed class NhsNumber { public string Digits => ""; } }
        class Import
        {
            void Locals(string text, Patient patient, NhsStandards.NhsNumber typed, Own.NhsNumber own)
            {
                var nhsNumber = [|long.Parse(text)|];
                long other = [|long.Parse(patient.NhsNumber)|];
                var key = [|long.Parse(typed.Value)|];
                var otherKey = [|Convert.ToInt64(own.Digits, System.Globalization.CultureInfo.InvariantCulture)|];
                var third = [|Convert.ToInt64(patient.NhsNumber.Replace(" ", "").Trim())|];
                patient.Id = [|int.Parse(patient.NhsNumber)|];
                if ([|long.TryParse(patient.NhsNumber, out var number)|])
                    Use(number);
                if ([|ulong.TryParse(text, System.Globalization.NumberStyles.None, null, out var chiNumber)|])
                    Use(chiNumber);
            }
            void Use(object value) { }
        }
        """);

    [Fact]
    public Task Flags_a_parse_and_a_member_once() => Rule.Flags("""
        class Patient { public long [|NhsNumber|] { get; set; } }
        class Import
        {
            Patient Read(string nhsNumber) => new() { NhsNumber = long.Parse(nhsNumber) };
            Patient? Find(long [|nhsNumber|]) => null;
            Patient? Find(string nhsNumber) => Find(Convert.ToInt64(nhsNumber));
        }
        """);

    [Fact]
    public Task Flags_numeric_columns_of_text() => Rule.Flags("""
        using System.ComponentModel.DataAnnotations.Schema;
        using Microsoft.EntityFrameworkCore;
        using NhsStandards;
        class Patient
        {
            public int Id { get; set; }
            [[|Column(TypeName = "bigint")|]] public string NhsNumber { get; set; } = "";
            [Column("nhs_number", TypeName = "char(10)")] public string? OtherNhsNumber { get; set; }
            public NhsNumber MotherNhsNumber { get; set; }
        }
        class Clinic : DbContext
        {
            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Patient>().Property(patient => patient.MotherNhsNumber).IsRequired().HasColumnType([|"decimal(10, 0)"|]);
                builder.Entity<Patient>().Property(patient => patient.OtherNhsNumber).HasColumnType("varchar(10)");
                builder.Entity<Patient>().Property(patient => patient.Id).HasColumnType("bigint");
            }
        }
        """);

    [Fact]
    public Task Allows_what_is_about_numbers() => Rule.Allows("""
        class Statistics
        {
            public int NhsNumberCount { get; set; }
            public int NhsNumberStatus;
            public long NhsNumberId { get; set; }
            public int NhsNumbers;
            public int TotalNhsNumbers { get; }
            public long NextNhsNumber;
            public bool HasNhsNumber;
            public int NhsNumberLength = 10;
            public const long LowestNhsNumber = 4_000_000_000;
            public const int NhsNumber = 7;
            public static readonly int ChiNumber = 3;
            public long InvoiceNumber, MachineNumber;
            public short NhsNo;
            public string NhsNo2 = "";
        }
        enum Columns { NhsNumber, ChiNumber }
        """);

    [Fact]
    public Task Allows_the_check_itself() => Rule.Allows("""
        static class NhsNumberValidator
        {
            static long Whole(string nhsNumber) => long.Parse(nhsNumber);
        }
        class Rules
        {
            bool IsValid(string nhsNumber) => nhsNumber.Length == 10 && long.Parse(nhsNumber) % 11 != 3;
            int CheckDigit(string nhsNumber)
            {
                var sum = 0;
                for (var i = 0; i < 9; i++)
                    sum += (nhsNumber[i] - '0') * (10 - i) + int.Parse(nhsNumber[i].ToString()) + int.Parse(nhsNumber.Substring(i, 1));
                return sum;
            }
            void Save(string nhsNumber)
            {
                if (!long.TryParse(nhsNumber, out _) || !long.TryParse(nhsNumber, out var unused))
                    throw new ArgumentException("Ten digits are needed.");
                var lastDigit = int.Parse(nhsNumber[^1..]);
            }
        }
        """);

    [Fact]
    public Task Allows_shapes_that_are_given_elsewhere() => Rule.Allows("""
        using System.Runtime.InteropServices;
        using Microsoft.EntityFrameworkCore.Migrations;
        partial class Initial : Migration
        {
            private long nhsNumber;
            protected override void Up(MigrationBuilder builder) =>
                builder.CreateTable("Patients", table => new { NhsNumber = table.Column<long>(type: "bigint", nullable: false) });
            private void Seed(string nhsNumberText) => nhsNumber = long.Parse(nhsNumberText);
        }
        static class Native { [DllImport("smartcard")] public static extern int Read(long nhsNumber); }
        """);

    [Fact]
    public Task Reports_a_contract_and_not_what_fulfils_it() => Rule.Flags("""
        interface IPatient { long [|NhsNumber|] { get; } void Find(long [|nhsNumber|]); }
        abstract class Person { public abstract long [|ChiNumber|] { get; } public virtual void Move(long [|nhsNumber|]) { } }
        class Patient : Person, IPatient
        {
            public long NhsNumber => 0;
            public override long ChiNumber => 0;
            public override void Move(long nhsNumber) { }
            void IPatient.Find(long nhsNumber) { }
        }
        """);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows("""
        class Seeds { long NhsNumber = 9990000018; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Patient { public long [|NhsNumber|] { get; set; public Missing ChiNumber; void Find(long [|nhsNumber|], ) { var nhsNo = long.Parse(text); long.TryParse(NhsNumber, out ); Convert.ToInt64(); }
        """);

    [Fact]
    public Task Allows_counts_and_scores() => Rule.Allows("""
        class ImportSummary
        {
            public int UnknownNhsNumber; public int RejectedNhsNumber; public int InvalidNhsNumber; public int WithNhsNumber; public int MatchedOnNhsNumber;
            public int PercentValidNhsNumber; public decimal ScoreNhsNumber; public int MatchWeightNhsNumber; public int Chino;
        }
        """);
}
