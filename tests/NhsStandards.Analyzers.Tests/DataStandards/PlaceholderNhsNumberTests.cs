using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class PlaceholderNhsNumberTests
{
    private static RuleTest Rule => new("NHS1003");

    [Fact]
    public Task Flags_placeholders_that_pass_the_check() => Rule.Flags("""
        class Person { public string NhsNumber { get; set; } = [|"0000000000"|]; public string? NhsNo; }
        class Map
        {
            public const string UnknownNhsNumber = [|"9999999999"|];
            private const string DummyNhsNumber = [|"2222222222"|];
            bool IsDummy(Person person) => person.NhsNumber == DummyNhsNumber;
            Person Dummy() => new() { NhsNumber = DummyNhsNumber };
            private const string DefaultNhsNumber = [|"1111111111"|];
            Person New(string? text) => new() { NhsNumber = text ?? [|"999 999 9999"|], NhsNo = [|"9876543210"|] };
            Person Named() => new() { NhsNumber = DefaultNhsNumber };
            void Call() => Find(nhsNumber: [|"0123456789"|]);
            void Find(string nhsNumber = [|"1111111111"|]) { }
        }
        """);

    [Fact]
    public Task Allows_lists_and_comparisons_of_refused_numbers() => Rule.Allows("""
        class Person { public string NhsNumber { get; set; } = ""; public string? Phone; }
        class Checks
        {
            private static readonly HashSet<string> InvalidNhsNumbers = ["0000000000", "1111111111"];
            private static readonly HashSet<string> NhsNumbers = new() { "0000000000", "9999999999" };
            private const string PlaceholderNhsNumber = "0000000000";
            bool IsPlaceholder(Person person) => person.NhsNumber is "0000000000" or "1111111111" || person.NhsNumber == "9999999999";
            bool Negative() => IsValidNhsNumber("0000000000");
            bool IsValidNhsNumber(string nhsNumber) => nhsNumber switch { "2222222222" => false, _ => true };
            Person Other() => new() { Phone = "0000000000", NhsNumber = "999 000 0018" };
            private const string MissingNhsNumber = "9999999999";
            private const string InvalidNhsNumber = "1111111111";
            bool Uses(Person person) => person.NhsNumber != PlaceholderNhsNumber;
            bool Matches(Person person) => person.NhsNumber is MissingNhsNumber || string.Equals(person.NhsNumber, Checks.MissingNhsNumber) || MissingNhsNumber.Equals(person.NhsNumber);
        }
        """);

    [Fact]
    public Task Allows_a_constant_that_another_file_compares_with() => Rule.WithSource("/0/Checks.cs", """
        class Checks { bool IsKnown(string nhsNumber) => nhsNumber != Numbers.UnknownNhsNumber; }
        """).Allows("""
        static class Numbers { public const string UnknownNhsNumber = "0000000000"; }
        """);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows("""
        class Seeds { string NhsNumber = "0000000000"; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Seeds { string NhsNumber = [|"0000000000"|] ; void M( { NhsNumber = ; Foo("0000000000" }
        """);

    [Fact]
    public Task Fix_puts_a_synthetic_number() => Rule.Fixes(
        """
        class Seeds { string NhsNumber = [|"0000000000"|]; string OtherNhsNumber = [|"987 654 3210"|]; }
        """,
        """
        class Seeds { string NhsNumber = "9990000018"; string OtherNhsNumber = "999 008 1859"; }
        """);
}
