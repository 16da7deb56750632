using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.DataStandards;

public class UcumCodeTests
{
    private static RuleTest Rule => new("NHS1016");

    [Fact]
    public Task Flags_codes_that_are_none() => Rule.Flags("""
        using Hl7.Fhir.Model;
        using NhsStandards;
        class Units { [Ucum] public string Weight { get; set; } = [|"kgs"|]; [Ucum] public const string Heat = [|"degC"|]; }
        class MyQuantity { public string? System { get; set; } public string? Code { get; set; } }
        class Mapper
        {
            private const string Ucum = "http://unitsofmeasure.org";
            Quantity Pressure() => new() { Value = 120, Unit = "mmHg", System = Ucum, Code = [|"mmHg"|] };
            Quantity Heat() => new(37.2m, [|"C"|]);
            Quantity Dose() => new(5m, [|"mcg"|], Ucum);
            MyQuantity Rate() => new() { Code = [|"beats/min"|], System = "http://unitsofmeasure.org" };
            Coding Unit() => new("http://unitsofmeasure.org", [|"µg"|]);
            void Show([Ucum] string unit) { }
            void Go() => Show([|"hrs"|]);
        }
        """);

    [Fact]
    public Task Allows_codes_and_human_text() => Rule.Allows("""
        using Hl7.Fhir.Model;
        class Mapper
        {
            Quantity Pressure() => new() { Value = 120, Unit = "mmHg", System = "http://unitsofmeasure.org", Code = "mm[Hg]" };
            Quantity Dose() => new(5m, "mL");
            Quantity Small() => new(5m, "ml");
            Quantity Puffs() => new(2m, "{puff}");
            Quantity Local() => new(2m, "hrs", "https://example.org/units");
            Quantity Later() { var quantity = new Quantity(); quantity.Unit = "bpm"; return quantity; }
            Coding Other() => new("http://snomed.info/sct", "C");
            bool IsOld(Quantity quantity) => quantity.Code == "mmHg";
            string Label => "mmHg";
        }
        """);

    [Fact]
    public Task Puts_the_code_in() => Rule.Fixes(
        """
        using Hl7.Fhir.Model;
        class Mapper { Quantity A() => new() { Unit = "mmHg", System = "http://unitsofmeasure.org", Code = [|"mmHg"|] }; Quantity B() => new(37m, [|"C"|]); }
        """,
        """
        using Hl7.Fhir.Model;
        class Mapper { Quantity A() => new() { Unit = "mmHg", System = "http://unitsofmeasure.org", Code = "mm[Hg]" }; Quantity B() => new(37m, "Cel"); }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        using Hl7.Fhir.Model;
        class Mapper { Quantity A() => new() { System = "http://unitsofmeasure.org", Code = [|"mmHg"|], ; Quantity B() => new(37m, "C"
        """);
}
