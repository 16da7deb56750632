using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class RegistrationNumberTests
{
    private static RuleTest Rule => new("NHS1018");

    [Fact]
    public Task Flags_malformed_numbers_by_name() => Rule.Flags("""
        class Doctor
        {
            public string GmcNumber { get; set; } = [|"123456"|];
            public const string DefaultGmcNo = [|"GMC1234567"|];
            public string GmpCode = [|"G6123456"|];
            public string? NmcPin { get; init; }
        }
        record Prescriber(string GphcNumber, string HcpcNumber);
        class Rota
        {
            Doctor New() => new() { NmcPin = [|"12A345"|], GmcNumber = [|"12345678"|] };
            Prescriber Pharmacist() => new(GphcNumber: [|"1045678"|], HcpcNumber: [|"P12345"|]);
            void Find(string gmcReferenceNumber) { }
            void Go() => Find([|"C12345"|]);
        }
        """);

    [Fact]
    public Task Flags_malformed_numbers_by_system() => Rule.Flags("""
        using Hl7.Fhir.Model;
        class Mapper
        {
            const string System = "https://fhir.hl7.org.uk/Id/nmc-number";
            Identifier Gmc() => new("https://fhir.hl7.org.uk/Id/gmc-number", [|"12345"|]);
            Identifier Nmc() => new() { System = System, Value = [|"12A3456"|] };
        }
        """);

    [Fact]
    public Task Allows_right_numbers_and_other_texts() => Rule.Allows("""
        using Hl7.Fhir.Model;
        class Doctor
        {
            public string GmcNumber { get; set; } = "1234567";
            public string OtherGmcNumber { get; set; } = "L123456";
            public string ConsultantCode = "C1234567";
            public string GmpCode = "G9123456", NmcPin = "12A3456E", GphcNumber = "2045678", HcpcNumber = "PH123456";
            public const string GmcNumberColumn = "gmc1", GmcNumberPattern = "^[0-9]{7}$", NmcNumber = "NMC_NUMBER";
            public string NmcPinHint = "12A3456E", EmptyGmcNumber = "", UnknownGmcNumber = "unknown", MaskedGmcNumber = "***4567";
            public bool IsTest => GmcNumber == "0000000000";
            public string DinNumber = "12345", GdcNumber = "1";
            Identifier Consultant() => new("https://fhir.hl7.org.uk/Id/gmc-number", "C1234567");
            Identifier Dentist() => new("https://fhir.hl7.org.uk/Id/gdc-number", "1");
            static bool IsValid(string gmcNumber) => gmcNumber.Length == 7;
            bool Refuses => !IsValid("123");
            string Text(string name) => $"GmcNumber{name}";
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class Doctor { string GmcNumber = [|"123456"|]; string NmcPin = ; void Go() { GmcNumber = [|"1"|] + ; Find(gmcNumber: "123456" } 
        """.Replace("[|\"1\"|]", "\"1\""));
}
