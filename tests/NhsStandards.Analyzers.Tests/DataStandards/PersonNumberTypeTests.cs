using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class PersonNumberTypeTests
{
    private static RuleTest Text => new("NHS1025");

    private static RuleTest Number => new("NHS1004");

    [Fact]
    public Task Text_is_parsed_where_it_is_written_and_asked_for_where_it_is_read() => Text.Fixes(
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        class Referral
        {
            /// <summary>Of <see cref="NhsNumber"/>.</summary>
            public string [|NhsNumber|] { get; set; } = "";
            public Referral(string number) => NhsNumber = number.Trim();
            public Referral() { }
            public bool IsKnown => NhsNumber != null;
            public bool IsFor(Referral other) => NhsNumber == other.NhsNumber || other?.NhsNumber.Trim() == "";
        }
        class Letters
        {
            public string Address(Referral referral) => referral.NhsNumber + ", " + referral.NhsNumber.Length;
            public object Shown(Referral referral) => new { referral.NhsNumber, Name = nameof(Referral.NhsNumber) };
            public IEnumerable<string> All(List<Referral> referrals) => referrals.Select(referral => referral.NhsNumber);
            public Referral Demo(string text) => new Referral { NhsNumber = text };
            public Referral Fixed() => new() { NhsNumber = "999 000 0018" };
            public void Forget(Referral referral, Referral other) { referral.NhsNumber = ""; other.NhsNumber = referral.NhsNumber; if (referral.NhsNumber is null) throw new Exception(); }
        }
        """,
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using NhsStandards;
        class Referral
        {
            /// <summary>Of <see cref="NhsNumber"/>.</summary>
            public NhsNumber NhsNumber { get; set; }
            public Referral(string number) => NhsNumber = NhsNumber.Parse(number.Trim());
            public Referral() { }
            public bool IsKnown => !NhsNumber.IsEmpty;
            public bool IsFor(Referral other) => NhsNumber == other.NhsNumber || other?.NhsNumber.Value.Trim() == "";
        }
        class Letters
        {
            public string Address(Referral referral) => referral.NhsNumber.Value + ", " + referral.NhsNumber.Value.Length;
            public object Shown(Referral referral) => new { NhsNumber = referral.NhsNumber.Value, Name = nameof(Referral.NhsNumber) };
            public IEnumerable<string> All(List<Referral> referrals) => referrals.Select(referral => referral.NhsNumber.Value);
            public Referral Demo(string text) => new Referral { NhsNumber = NhsNumber.Parse(text) };
            public Referral Fixed() => new() { NhsNumber = NhsNumber.Parse("999 000 0018") };
            public void Forget(Referral referral, Referral other) { referral.NhsNumber = default; other.NhsNumber = referral.NhsNumber; if (referral.NhsNumber.IsEmpty) throw new Exception(); }
        }
        """);

    [Fact]
    public Task Text_that_may_be_missing_stays_so() => Text.Fixes(
        """
        class Patient
        {
            public string? [|NhsNumber|] { get; set; } = null;
            public bool IsTraced => NhsNumber is not null;
            public string Shown => NhsNumber ?? "not traced";
            public void Trace(string? number) => NhsNumber = number;
            public void Trace(Patient other) => NhsNumber = other.Shown;
        }
        """,
        """
        using NhsStandards;

        class Patient
        {
            public NhsNumber? NhsNumber { get; set; } = null;
            public bool IsTraced => NhsNumber is not null;
            public string Shown => NhsNumber?.Value ?? "not traced";
            public void Trace(string? number) => NhsNumber = number is null ? null : NhsStandards.NhsNumber.Parse(number);
            public void Trace(Patient other) => NhsNumber = NhsStandards.NhsNumber.Parse(other.Shown);
        }
        """);

    [Fact]
    public Task Several_members_and_files_are_changed_together() => Text
        .WithSource("/0/Uses.cs", "static class Uses { public static bool AreTwins(Mother a, Baby b) => a.Reason == b.Reason; }")
        .Fixes(
        """
        class Mother { public string [|NhsNumber|] = ""; public string Reason = ""; }
        class Baby
        {
            public string [|NhsNumber|] { get; init; } = string.Empty;
            public string [|MotherNhsNumber|] { get; set; } = null!;
            public string Reason = "";
            public void Of(Mother mother) { MotherNhsNumber = mother.NhsNumber; }
        }
        """,
        """
        using NhsStandards;

        class Mother { public NhsNumber NhsNumber; public string Reason = ""; }
        class Baby
        {
            public NhsNumber NhsNumber { get; init; }
            public NhsNumber MotherNhsNumber { get; set; }
            public string Reason = "";
            public void Of(Mother mother) { MotherNhsNumber = NhsNumber.Parse(mother.NhsNumber.Value); }
        }
        """);

    [Fact]
    public Task Number_is_parsed_where_it_is_written_and_printed_where_it_is_read() => Number.Fixes(
        """
        using System;
        using Microsoft.Extensions.Logging;
        class Patient
        {
            public long [|NhsNumber|] { get; set; }
            private readonly int [|_chiNumber|] = 0;
            public long [|MotherNhsNumber|] { get; } = 9990000018;
        }
        class Register
        {
            public Patient Read(string text, long typed, string[] row) => text != "" ? new Patient { NhsNumber = long.Parse(text) } : row.Length > 0 ? new Patient { NhsNumber = Convert.ToInt64(row[0]) } : new Patient { NhsNumber = typed + 1 };
            public string Print(Patient patient) => patient.NhsNumber.ToString() + patient.NhsNumber.ToString("D10") + patient.NhsNumber + $"{patient.NhsNumber} {patient.NhsNumber:D10}";
            public bool Has(Patient patient, Patient other) => patient.NhsNumber != 0 && patient.NhsNumber == other.NhsNumber;
            public void Log(ILogger log, Patient patient) => log.LogInformation("{Number}", patient.NhsNumber);
        }
        """,
        """
        using System;
        using Microsoft.Extensions.Logging;
        using NhsStandards;
        class Patient
        {
            public NhsNumber NhsNumber { get; set; }
            private readonly ChiNumber _chiNumber;
            public NhsNumber MotherNhsNumber { get; } = NhsNumber.Parse("9990000018");
        }
        class Register
        {
            public Patient Read(string text, long typed, string[] row) => text != "" ? new Patient { NhsNumber = NhsNumber.Parse(text) } : row.Length > 0 ? new Patient { NhsNumber = NhsNumber.Parse(row[0]) } : new Patient { NhsNumber = NhsNumber.Parse((typed + 1).ToString("D10")) };
            public string Print(Patient patient) => patient.NhsNumber.Value + patient.NhsNumber.Value + patient.NhsNumber.Value + $"{patient.NhsNumber.Value} {patient.NhsNumber.Value}";
            public bool Has(Patient patient, Patient other) => !patient.NhsNumber.IsEmpty && patient.NhsNumber == other.NhsNumber;
            public void Log(ILogger log, Patient patient) => log.LogInformation("{Number}", patient.NhsNumber.Value);
        }
        """);

    [Theory]
    // Stored by a mapper, which knows no column for the type.
    [InlineData("using Microsoft.EntityFrameworkCore; class Patient { public int Id { get; set; } public string [|NhsNumber|] { get; set; } = \"\"; } class Clinic : DbContext { public DbSet<Patient> Patients => Set<Patient>(); }")]
    // Translated, not run.
    [InlineData("using System.Linq; class Patient { public string [|NhsNumber|] { get; set; } = \"\"; } class Clinic { bool Has(IQueryable<Patient> all, string number) => all.Any(patient => patient.NhsNumber == number); }")]
    [InlineData("using System.Linq; class Patient { public string [|NhsNumber|] { get; set; } = \"\"; } class Clinic { object All(IQueryable<Patient> all) => from patient in all select patient.NhsNumber; }")]
    // By reference, in patterns, built on.
    [InlineData("class Patient { public string [|nhsNumber|] = \"\"; void Fill(ref string text) { } void Fill() => Fill(ref nhsNumber); }")]
    [InlineData("class Patient { public string [|NhsNumber|] { get; set; } = \"\"; bool Is(object other) => other is Patient { NhsNumber: \"\" }; }")]
    [InlineData("class Patient { public string [|NhsNumber|] { get; set; } = \"\"; void Add(string text) => NhsNumber += text; }")]
    [InlineData("class Patient { public string [|NhsNumber|] { get; set; } = \"\"; string Last { get; set; } = \"\"; void Split() => (NhsNumber, Last) = (\"a\", \"b\"); }")]
    [InlineData("class Patient { public string [|NhsNumber|] { get; set; } = \"\"; string Shown => NhsNumber ?? \"none\"; }")]
    // Contracts: interfaces, records' headers, what derived types change, checked text.
    [InlineData("interface IPatient { string [|NhsNumber|] { get; } }")]
    [InlineData("record Patient(string [|NhsNumber|]);")]
    [InlineData("class Patient { public virtual string [|NhsNumber|] { get; set; } = \"\"; }")]
    [InlineData("class Patient { [System.ComponentModel.DataAnnotations.StringLength(10)] public string [|NhsNumber|] { get; set; } = \"\"; }")]
    [InlineData("class Patient { string text = \"\"; public string [|NhsNumber|] { get => text; set => text = value; } }")]
    // Numbers that are none, and types that have no room.
    [InlineData("class Patient { public string [|NhsNumber|] { get; set; } = \"9990000019\"; }")]
    [InlineData("class Patient { public string [|NhsNumber|] { get; set; } = \"\"; static Patient Of(string text) { var patient = new Patient(); var copy = patient.NhsNumber = text; return patient; } }")]
    public Task Text_stays_where_a_use_cannot_be_changed(string code) => Text.OffersNoFix(code);

    [Theory]
    [InlineData("class Patient { public long [|NhsNumber|] { get; set; } int Last => (int)(NhsNumber % 10); }")]
    [InlineData("class Patient { public long? [|NhsNumber|] { get; set; } }")]
    [InlineData("class Patient { public decimal [|NhsNumber|] { get; set; } }")]
    [InlineData("class Patient { public long [|NhsNumber|] { get; set; } string Shown => NhsNumber.ToString(\"N0\"); }")]
    [InlineData("class Patient { public long [|NhsNumber|] { get; set; } object Boxed => NhsNumber; }")]
    [InlineData("class Patient { public long [|NhsNumber|] = 12; }")]
    [InlineData("class Register { void Find(long [|nhsNumber|]) { } }")]
    public Task Number_stays_where_a_use_cannot_be_changed(string code) => Number.OffersNoFix(code);
}
