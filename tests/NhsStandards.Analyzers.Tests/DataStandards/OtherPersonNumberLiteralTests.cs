using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class OtherPersonNumberLiteralTests
{
    private static RuleTest Rule => new("NHS1006");

    [Fact]
    public Task Flags_chi_numbers_that_are_none() => Rule.Flags("""
        using NhsStandards;
        class Person { public string ChiNumber { get; set; } = [|"12345"|]; public string? Chi_No; }
        class Seeds
        {
            private const string TestChiNumber = [|"0101011238"|];
            Person NoDate() => new() { ChiNumber = [|"9990000018"|], Chi_No = [|"300200 1236"|] };
            ChiNumber Typed() => ChiNumber.Parse([|"0113011234"|]);
            void Call() => Find(chiNumber: [|"0101" + "011238"|]);
            void Find(string chiNumber) { }
        }
        """);

    [Fact]
    public Task Flags_health_and_care_numbers_that_are_none() => Rule.Flags("""
        using NhsStandards;
        class Person { public string HcNumber { get; set; } = [|"9990000018"|]; public string HealthAndCareNumber { get; init; } = [|"3201234568"|]; }
        class Seeds { HealthAndCareNumber Typed() => HealthAndCareNumber.Parse([|"4000000004"|]); }
        """);

    [Fact]
    public Task Allows_what_only_looks_alike() => Rule.Allows("""
        class Person { public string? ChiNumber { get; set; } public string? HcNumber; public string? NhsNumber; public string? ChiNumberStatus; public string? Chino; }
        class Code
        {
            public const string ChiNumber = "01";
            Person Invented() => new() { ChiNumber = "010101" + "1237", HcNumber = "399 999 9985", NhsNumber = "1234567890", ChiNumberStatus = "99999", Chino = "12345" };
            Person Leap() => new() { ChiNumber = "2902001231" };
            bool Compared(Person person) => person.ChiNumber == "1234567890";
            bool IsValidChiNumber(string chiNumber) => true;
            bool Negative() => IsValidChiNumber("1234567890");
            string Padded() => PadChiNumber("101011237");
            string PadChiNumber(string chiNumber) => chiNumber.PadLeft(10, '0');
        }
        """);

    [Fact]
    public Task Stays_silent_in_test_projects() => Rule.WithProperty("IsTestProject", "true").Allows("""
        class Seeds { string ChiNumber = "1234567890"; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Seeds { string ChiNumber = [|"1234567890"|] ; void M( { ChiNumber = ; Foo("1234567890" }
        """);
}
