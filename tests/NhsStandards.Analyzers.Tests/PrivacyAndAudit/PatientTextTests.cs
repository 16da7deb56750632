using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class PatientTextTests
{
    private static RuleTest Rule => new("NHS6002");

    [Fact]
    public Task Flags_records() => Rule.Flags("""
        using NhsStandards;
        public record [|PatientDto|](string NhsNumber, string Surname);
        public sealed record [|Referral|] { public long NhsNumber { get; init; } public int Id { get; set; } }
        public readonly record struct [|Key|](string NhsNumber);
        public record [|Marked|]([property: PatientIdentifiable] string Code);
        public record [|Patient|](int Id, string Surname, DateOnly DateOfBirth);
        public record Base(int Id);
        public record [|Derived|](int Id, string NhsNumber) : Base(Id);
        public class Outer { internal record [|Inner|](string? NhsNo); }
        """);

    [Fact]
    public Task Flags_debugger_displays() => Rule.Flags("""
        using System.Diagnostics;
        [[|DebuggerDisplay("{Id}: {NhsNumber,nq}")|]]
        public class Patient { public int Id { get; set; } public string NhsNumber { get; set; } = ""; }
        """);

    [Fact]
    public Task Allows_what_prints_nobody() => Rule.Allows("""
        using System.Diagnostics;
        using System.Text;
        using NhsStandards;
        public record Typed(NhsNumber NhsNumber, NhsNumber? Other);
        public record Overrides(string NhsNumber) { public override string ToString() => "patient"; }
        public record Prints(string NhsNumber) { protected virtual bool PrintMembers(StringBuilder builder) => false; }
        public record Holder(int Id, Typed Patient, List<string> NhsNumbers);
        public abstract record Quiet { public sealed override string ToString() => "quiet"; }
        public record Heir(string NhsNumber) : Quiet;
        public record Flags(bool HasNhsNumber, string NhsNumberStatus, int Count);
        public record Hidden(int Id) { internal string NhsNumber { get; init; } = ""; private string Surname { get; } = ""; }
        public class Patient { public int Id { get; set; } public string NhsNumber { get; set; } = ""; }
        [DebuggerDisplay("{Id} {NhsNumber.Length}")]
        public class Other { public int Id { get; set; } public string NhsNumber { get; set; } = ""; }
        public record Practice(string Name, string Postcode);
        public record Columns { public const string NhsNumber = "nhs_number"; public static string NhsNo => "nhs_no"; }
        """);

    [Fact]
    public Task Silent_in_tests() => Rule.WithProperty("IsTestProject", "true").Allows("public record PatientDto(string NhsNumber);");

    [Fact]
    public Task Names_can_be_switched_off() => Rule.WithOption("nhs_standards.pii_name_heuristics", "false").Allows("public record PatientDto(string NhsNumber);");

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows("""
        public record ; public record A(; public record B(Missing NhsNumber); [System.Diagnostics.DebuggerDisplay("{NhsNumber")] public class C { public string NhsNumber; } [System.Diagnostics.DebuggerDisplay(] public class D { }
        """);

    [Fact]
    public Task Overrides_ToString() => Rule.Fixes(
        """
        namespace Clinic;

        public record [|PatientDto|](string NhsNumber, string Surname);

        public sealed record [|Referral|]
        {
            public string NhsNumber { get; init; } = "";
        }
        """,
        """
        namespace Clinic;

        public record PatientDto(string NhsNumber, string Surname)
        {
            public override string ToString() => nameof(PatientDto);
        }

        public sealed record Referral
        {
            public string NhsNumber { get; init; } = "";

            public override string ToString() => nameof(Referral);
        }
        """);
}
