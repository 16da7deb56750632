using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class PersonalDataInLogTests
{
    private static RuleTest Rule => new("NHS6001");

    [Fact]
    public Task Flags_names_of_personal_data_in_every_sink() => Rule.Flags("""
        using System.Text.Json;
        public class Patient { public string NhsNumber { get; set; } = ""; public string Surname { get; set; } = ""; public System.DateTime DateOfBirth { get; set; } public string Postcode { get; set; } = ""; }
        public partial class Service(ILogger<Service> logger)
        {
            void A(Patient patient) => logger.LogInformation("Opened {NhsNumber} of {Surname}", [|patient.NhsNumber|], [|patient.Surname|]);
            void B(Patient patient) => logger.LogWarning($"No match for {[|patient.NhsNumber|]}");
            void C(string nhsNumber) => Console.WriteLine("Looking for " + [|nhsNumber|]);
            void D(Patient patient) => logger.LogDebug("Body {Body}", JsonSerializer.Serialize([|patient|]));
            void E(Patient patient) => logger.LogInformation("Patient {@Patient}", [|patient|]);
            void F(Patient patient) { var text = $"born {patient.DateOfBirth:d}"; logger.LogInformation("Found {Text}", [|text|]); }
            void G(Patient patient) => System.Diagnostics.Activity.Current?.SetTag("patient", [|patient.NhsNumber|]);
            void H(Patient patient) => Serilog.Log.Information("Saved {Postcode}", [|patient.Postcode|]);
            void I(Patient? patient) => logger.LogInformation("Maybe {Number}", patient?[|.NhsNumber|]);
            void J(Patient patient) => logger.LogError(new Exception(), "Failed {0}", string.Format("{0}/{1}", 1, [|patient.NhsNumber|]));
            [LoggerMessage(1, LogLevel.Information, "Opened {NhsNumber}")]
            static partial void Opened(ILogger logger, string nhsNumber);
            void K(Patient patient) => Opened(logger, [|patient.NhsNumber|]);
            void L(long nhsNumber) => logger.LogInformation("Number {N}", [|nhsNumber|].ToString());
        }
        public partial class Service { static partial void Opened(ILogger logger, string nhsNumber) { } }
        """);

    [Fact]
    public Task Flags_the_digits_of_a_number_that_masks_itself() => Rule.FlagsAs(DiagnosticSeverity.Warning, """
        using NhsStandards;
        public class Service(ILogger<Service> logger)
        {
            void A(NhsNumber number) => logger.LogInformation("Opened {Number}", {|#0:number.Value|});
        }
        """);

    [Fact]
    public Task Is_an_error_under_the_gate_where_the_type_is_sure() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Error, """
        using NhsStandards;
        public class Service(ILogger<Service> logger)
        {
            void A(NhsNumber number) => logger.LogInformation($"Opened {{|#0:number|}:S}");
        }
        """.Replace("{{|#0:number|}:S}", "{{|#0:number|}:S}"));

    [Fact]
    public Task Flags_what_an_attribute_declares() => Rule.Flags("""
        using NhsStandards;
        public class Referral { [PatientIdentifiable] public string Reason { get; set; } = ""; }
        public class Service(ILogger<Service> logger) { void A(Referral referral) => logger.LogInformation("Why {Reason}", [|referral.Reason|]); }
        """);

    [Fact]
    public Task Allows_what_shows_nobody() => Rule.WithOption("nhs_standards.masking_methods", "Shorten").Allows("""
        using NhsStandards;
        public class Patient { public int Id { get; set; } public string NhsNumber { get; set; } = ""; public string Surname { get; set; } = ""; public string NhsNumberStatus { get; set; } = ""; }
        public class Practice { public string Name { get; set; } = ""; public string Postcode { get; set; } = ""; public string Email { get; set; } = ""; }
        public class Service(ILogger<Service> logger)
        {
            void A(Patient patient) => logger.LogInformation("Opened {Id}, status {Status}", patient.Id, patient.NhsNumberStatus);
            void B(Patient patient) => logger.LogInformation("Has number: {Has}, {Length}", patient.NhsNumber != null, patient.NhsNumber.Length);
            void C(Patient patient) => logger.LogInformation("Opened {Number}", patient.NhsNumber.Redact());
            void D(NhsNumber number) => logger.LogInformation("Opened {Number}", number);
            void E(NhsNumber number) => Console.WriteLine($"Opened {number}");
            void F(Practice practice) => logger.LogInformation("Practice {Name} {Postcode} {Email}", practice.Name, practice.Postcode, practice.Email);
            void G(Patient patient) => logger.LogInformation("Opened {Number}", Mask(patient.NhsNumber));
            void H(Patient patient) => logger.LogInformation("Opened {Number}", Shorten(patient.NhsNumber));
            void I(Patient patient) => logger.LogInformation("Opened {Patient}", patient);
            void J(List<Patient> patients) => logger.LogInformation("Found {Count}", patients.Count);
            void K() => logger.LogInformation("The field NhsNumber is required: {Field}", nameof(Patient.NhsNumber));
            void L(Patient patient) => logger.LogInformation("Hash {Hash}", HashOf(patient.NhsNumber));
            Task M(IAuditTrail trail, AuditEntry entry) => trail.WriteAsync(entry, default);
            static string Mask(string text) => "***";
            static string Shorten(string text) => "***";
            static string HashOf(string text) => "x";
        }
        """);

    [Fact]
    public Task Names_can_be_switched_off() => Rule.WithOption("nhs_standards.pii_name_heuristics", "false").Allows("""
        public class Service(ILogger<Service> logger) { void A(string nhsNumber) => logger.LogInformation("Opened {Number}", nhsNumber); }
        """);

    [Fact]
    public Task Redacts() => Rule.Fixes(
        """
        public class Service(ILogger<Service> logger)
        {
            void A(string nhsNumber) => logger.LogInformation("Opened {Number}", [|nhsNumber|]);
            void B(string nhsNumber) => Console.WriteLine($"Opened {[|nhsNumber|]} now");
        }
        """,
        """
        using NhsStandards;

        public class Service(ILogger<Service> logger)
        {
            void A(string nhsNumber) => logger.LogInformation("Opened {Number}", nhsNumber.Redact());
            void B(string nhsNumber) => Console.WriteLine($"Opened {nhsNumber.Redact()} now");
        }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        public class Service(ILogger<Service> logger) { void A(string nhsNumber) { logger.LogInformation("x {N}", [|nhsNumber|]; logger.LogInformation(; logger.Log } }
        """);
}
