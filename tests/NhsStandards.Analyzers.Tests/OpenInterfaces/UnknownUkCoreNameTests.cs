using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.OpenInterfaces;

public class UnknownUkCoreNameTests
{
    private static RuleTest Rule => new("NHS2010");

    [Fact]
    public Task Flags_slips() => Rule.Flags("""
        static class Profiles
        {
            public const string Patient = [|"https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patents"|];
            public static readonly string Organisation = [|"https://fhir.hl7.org.uk/StructureDefinition/UKCore-Organisation"|];
            public static Uri Birth => new([|"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-BirthSexx|2.0.0"|]);
            public static string Base(string id) => [|"https://fhir.hl7.org.uk/StructureDefinition/" + "UKCore-Encountr"|] + id;
            public const string Root = "https://fhir.hl7.org.uk/StructureDefinition/";
            public const string Slot = [|Root + "UKCore-Slots"|];
            public const string Versioned = Slot + "|2.0.0";
            public static string Again => Slot;
            public static ReadOnlySpan<byte> Bytes => [|"https://fhir.hl7.org.uk/StructureDefinition/UKCore-allergyintolerance"u8|];
        }
        """);

    [Fact]
    public Task Only_hints_at_names_that_a_later_release_may_have() => Rule.FlagsAs(DiagnosticSeverity.Info, """
        class C { string Profile = {|#0:"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-FutureInvention"|}; }
        """, "Extension-UKCore-FutureInvention", "check it against the published release");

    [Fact]
    public Task Allows_known_names_and_those_of_others() => Rule.Allows("""
        class C
        {
            const string Known = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient";
            string Again = Known;
            string Versioned = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Observation-VitalSigns-BMI|2.5.0";
            string Extension = "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory";
            string Base = "https://fhir.hl7.org.uk/StructureDefinition/";
            string Prefix = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-";
            string Other = "https://fhir.hl7.org.uk/StructureDefinition/CareConnect-Patient-1";
            string ValueSet = "https://fhir.hl7.org.uk/ValueSet/UKCore-Anything";
            string Foreign = "https://example.org/StructureDefinition/UKCore-Patents";
            string Of(string name) => $"https://fhir.hl7.org.uk/StructureDefinition/UKCore-{name}";
        }
        """);

    [Fact]
    public Task Allows_names_that_the_team_lists() => Rule.WithOption("nhs_standards.uk_core_names", "UKCore-Patents, Extension-UKCore-New").Allows("""
        class C { string Profile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patents"; }
        """);

    [Fact]
    public Task Fix_names_the_nearest() => Rule.Fixes("""
        class C { string Profile = [|"https://fhir.hl7.org.uk/StructureDefinition/UKCore-Organisation|2.0.0"|]; }
        """, """
        class C { string Profile = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Organization|2.0.0"; }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        class C { string P = [|"https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patents"|] ; string Q = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-
        """);
}
