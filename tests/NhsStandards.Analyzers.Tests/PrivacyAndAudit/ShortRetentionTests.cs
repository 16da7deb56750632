using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class ShortRetentionTests
{
    private static RuleTest Rule => new("NHS6016");

    [Fact]
    public Task Flags_terms_below_the_schedule() => Rule.Flags("""
        using NhsStandards;
        [[|Retention(RecordKind.AdultHealth, Years = 7)|]] class Letter;
        [[|Retention(RecordKind.Maternity, Years = 8)|]] record Birth;
        class Clinic
        {
            private const int Term = 10;
            [[|Retention(RecordKind.MentalHealth, Years = Term)|]] public List<string> Notes { get; } = [];
            [[|Retention(RecordKind.ChildHealth, Years = 0)|]] public string? Growth;
            [[|Retention(kind: RecordKind.GeneralPractice, Years = 1)|]] public void Purge() { }
        }
        """);

    [Fact]
    public Task Flags_cut_offs_below_the_schedule() => Rule.Flags("""
        using Microsoft.EntityFrameworkCore;
        using NhsStandards;
        public class Letter { public DateTimeOffset Written; }
        public class Clinic : DbContext { public DbSet<Letter> Letters => Set<Letter>(); }
        [Retention(RecordKind.AdultHealth)]
        class Job(Clinic clinic, TimeProvider clock)
        {
            private const int Term = 6;
            public Task Purge() { var before = [|clock.GetUtcNow().AddYears(-5)|]; return clinic.Letters.Where(l => l.Written < before).ExecuteDeleteAsync(); }
            public void Clear() { clinic.RemoveRange(clinic.Letters.Where(l => l.Written < [|DateTimeOffset.UtcNow.AddDays(-365)|])); clinic.SaveChanges(); }
            public void Old() => clinic.RemoveRange(clinic.Letters.Where(l => l.Written < [|DateTime.UtcNow.AddMonths(-12 * Term)|]));
        }
        """);

    [Fact]
    public Task Allows_the_schedule_and_other_records() => Rule.Allows("""
        using NhsStandards;
        [Retention(RecordKind.AdultHealth, Years = 8)] class Letter { public DateTime Written; }
        [Retention(RecordKind.ChildHealth, Years = 25)] class Growth;
        [Retention(RecordKind.Other, Years = 1)] class Rota;
        [Retention(RecordKind.Maternity)] class Birth;
        [Retention(RecordKind.AdultHealth)]
        class Job(List<Letter> letters)
        {
            public void Purge(int years)
            {
                letters.RemoveAll(l => l.Written < DateTime.UtcNow.AddYears(-8));
                letters.RemoveAll(l => l.Written < DateTime.UtcNow.AddDays(-2922));
                letters.RemoveAll(l => l.Written < DateTime.UtcNow.AddYears(-years) && l.Written < DateTime.UtcNow.AddYears(1));
            }

            public int Recent() => letters.Count(l => l.Written > DateTime.UtcNow.AddDays(-7));
        }
        class Rotas(List<Letter> rotas) { public void Purge() => rotas.RemoveAll(r => r.Written < DateTime.UtcNow.AddYears(-1)); }
        """);

    [Fact]
    public Task Names_the_term() => Rule.FlagsAs(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, """
        [{|#0:NhsStandards.Retention(NhsStandards.RecordKind.AdultHealth, Years = 1)|}] class Letter;
        """, "Letter", "AdultHealth", "1 year", "8");

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        using NhsStandards;
        [Retention(, Years = )] class A { void M() { DateTime.Now.AddYears(-); Remove(); DateTime.Now.AddYears( } }
        [Retention(RecordKind.Missing, Years = 1)] class B;
        """);
}
