using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class PersonalDataInLogTests
{
    private const string Patient = "public class Patient { public int Id { get; set; } public string NhsNumber { get; set; } = \"\"; public string Surname { get; set; } = \"\"; }\n";

    private static RuleTest Rule => new("NHS6001");

    private static string Service(string members) => "using System.Text;\n" + Patient + "public class Service(ILogger<Service> logger)\n{\n    " + members + "\n}";

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
    public Task Flags_texts_made_when_written_and_numbers_made_of_texts() => Rule.Flags(Patient + """
        public class Service(ILogger<Service> logger, NLog.Logger other)
        {
            void A(Patient patient) => other.Trace(() => "No result for " + [|patient.NhsNumber|]);
            void B(NhsStandards.NhsNumber patient) { var key = long.Parse(patient.Value); logger.LogWarning("No patient {Key}", [|key|]); }
            void C(Patient patient) => other.Trace(() => "No result for " + patient.Id);
            void D(string text) { var key = long.Parse(text); logger.LogWarning("No row {Key}", key); }
        }
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
    public Task Flags_the_body_of_a_request_about_patients() => Rule.Flags(Service("""
        async Task A(HttpRequest request, Patient p) { var body = await new StreamReader(request.Body).ReadToEndAsync(); var x = System.Text.Json.JsonSerializer.Deserialize<Patient>(body); logger.LogInformation("Got {Body}", [|body|]); }
        """));

    [Fact]
    public Task Flags_text_that_was_added_to() => Rule.Flags(Service("""
        void A(Patient p) { var s = "x"; s += p.NhsNumber; logger.LogInformation([|s|]); }
        """));

    [Fact]
    public Task Flags_text_of_a_builder() => Rule.Flags(Service("""
        void A(Patient p) { var s = new StringBuilder(); s.Append("x").Append(p.NhsNumber); logger.LogInformation([|s|].ToString()); }
        """));

    [Fact]
    public Task Flags_values_of_a_log_scope() => Rule.Flags(Service("""
        void A(Patient p) { using var scope = logger.BeginScope(new Dictionary<string, object> { ["NhsNumber"] = [|p.NhsNumber|] }); }
        """));

    [Fact]
    public Task Flags_values_added_to_a_log_scope() => Rule.Flags(Service("""
        void A(Patient p) { using var scope = logger.BeginScope(new Dictionary<string, object> { { "NhsNumber", [|p.NhsNumber|] } }); }
        """));

    [Fact]
    public Task Flags_what_is_asked_for_by_name_in_a_request() => Rule.Flags(Service("""
        void A(HttpRequest r) { string? n = r.Query["nhsNumber"]; logger.LogInformation("{N}", [|n|]); logger.LogInformation("{N}", [|r.Query["nhsNumber"]|]); }
        """));

    [Fact]
    public Task Flags_numbers_in_an_address() => Rule.Flags(Service("""
        void A(string id) { logger.LogInformation($"GET /patients?nhsNumber={[|id|]}"); logger.LogInformation("GET /patients?nhsNumber=" + [|id|]); }
        """));

    [Fact]
    public Task Flags_the_error_stream_and_log_properties() => Rule.Flags(Service("""
        void A(Patient p) { Console.Error.WriteLine([|p.NhsNumber|]); Serilog.Log.ForContext("NhsNumber", [|p.NhsNumber|]).Information("x"); }
        """));

    [Fact]
    public Task Flags_a_variable_that_is_destructured() => Rule.Flags(Service("""
        void A(Patient p) { var d = new { p.NhsNumber }; logger.LogInformation("{@D}", [|d|]); }
        """));

    [Fact]
    public Task Flags_arms_of_a_switch() => Rule.Flags(Service("""
        void A(Patient p, bool b) { logger.LogInformation("{D}", b switch { true => [|p.NhsNumber|], _ => "" }); }
        """));

    [Fact]
    public Task Allows_a_variable_that_was_masked() => Rule.Allows(Service("""
        void A(Patient p) { var nhsNumber = Mask(p.NhsNumber); logger.LogInformation("{N}", nhsNumber); } static string Mask(string s) => s;
        """));

    [Fact]
    public Task Allows_methods_that_only_ask_by_the_number() => Rule.Allows(Service("""
        void A(Patient p) { logger.LogInformation("{N} {M} {E}", FindIdByNhsNumber(p.NhsNumber), CountNhsNumbers(), ValidateNhsNumber(p.NhsNumber)); } int FindIdByNhsNumber(string s) => 1; int CountNhsNumbers() => 1; string ValidateNhsNumber(string s) => s;
        """));

    [Fact]
    public Task Allows_members_about_others_and_types_with_a_role() => Rule.Allows("""
        public class PatientOptions { public string SupportEmail { get; set; } = ""; public string Telephone { get; set; } = ""; }
        public class Patient { public string NhsNumber { get; set; } = ""; public DateTime EmailSentAt { get; set; } public string PracticePostcode { get; set; } = ""; public string GpSurgeryTelephone { get; set; } = ""; public string PostcodeLookupUrl { get; set; } = ""; public int MobileAppVersion { get; set; } }
        public class S(ILogger<S> logger) { void A(PatientOptions o, Patient p, List<string> nhsNumbers) { logger.LogInformation("{A} {B}", o.SupportEmail, o.Telephone); logger.LogInformation("{A} {B} {C} {D} {E}", p.EmailSentAt, p.PracticePostcode, p.GpSurgeryTelephone, p.PostcodeLookupUrl, p.MobileAppVersion); logger.LogInformation("{N}", nhsNumbers.Count); } }
        """);

    [Fact]
    public Task Allows_counts_and_questions() => Rule.Allows(Service("""
        void A(int nhsNumbers, string nhsNumber) { logger.LogInformation("{N} {V} {L}", nhsNumbers, string.IsNullOrEmpty(nhsNumber), nhsNumber.Length > 3); }
        """));

    [Fact]
    public async Task Follows_each_variable_once_however_long_the_text()
    {
        var additions = string.Concat(Enumerable.Range(0, 60).Select(i => $"s = s + \"x{i}\" + n; "));
        var run = Rule.Allows(Service("void A(int n) { string s = \"\"; " + additions + " logger.LogInformation(s); }"));
        Assert.Same(run, await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(20))));
        await run;
    }

    [Fact]
    public Task Redacts_text_that_was_made_of_the_value() => Rule.Fixes("""
        using NhsStandards;
        public class Patient { public string NhsNumber { get; set; } = ""; public DateTime DateOfBirth { get; set; } }
        public class Service(ILogger<Service> logger)
        {
            void A(Patient p) => logger.LogInformation("{D} {N}", [|p.DateOfBirth|].ToString("d"), [|p.NhsNumber|].Substring(0, 3));
            void B(Patient p) => logger.LogInformation("{P}", System.Text.Json.JsonSerializer.Serialize([|p|]));
            void C(long nhsNumber) => Console.WriteLine("x" + [|nhsNumber|]);
        }
        """, """
        using NhsStandards;
        public class Patient { public string NhsNumber { get; set; } = ""; public DateTime DateOfBirth { get; set; } }
        public class Service(ILogger<Service> logger)
        {
            void A(Patient p) => logger.LogInformation("{D} {N}", p.DateOfBirth.ToString("d").Redact(), p.NhsNumber.Substring(0, 3).Redact());
            void B(Patient p) => logger.LogInformation("{P}", System.Text.Json.JsonSerializer.Serialize(p.Redact()));
            void C(long nhsNumber) => Console.WriteLine("x" + nhsNumber.Redact());
        }
        """);

    [Fact]
    public Task Offers_no_fix_where_text_does_not_fit() => Rule.OffersNoFix("""
        public partial class Service(ILogger<Service> logger)
        {
            void A(long nhsNumber) { Opened(logger, [|nhsNumber|]); Console.WriteLine([|nhsNumber|]); Serilog.Log.Information<long>("x {N}", [|nhsNumber|]); }
            [LoggerMessage(1, LogLevel.Information, "Opened {NhsNumber}")]
            static partial void Opened(ILogger logger, long nhsNumber);
        }
        public partial class Service { static partial void Opened(ILogger logger, long nhsNumber) { } }
        """);

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Flags("""
        public class Service(ILogger<Service> logger) { void A(string nhsNumber) { logger.LogInformation("x {N}", [|nhsNumber|]; logger.LogInformation(; logger.Log } }
        """);

    [Fact]
    public Task Sees_collected_arguments_and_long_texts() => Rule.Flags("""
        using System;
        using Microsoft.Extensions.Logging;
        class Patient { public string NhsNumber = ""; public string FullName = ""; public string Address = ""; }
        class Desk(ILogger<Desk> log)
        {
            void Open(Patient p, string a)
            {
                log.LogInformation(string.Format("{0} {1} {2} {3}", 1, 2, 3, [|p.NhsNumber|]));
                log.LogInformation(string.Join(", ", "a", [|p.NhsNumber|]));
                Console.WriteLine("{0} {1} {2} {3}", 1, 2, 3, [|p.NhsNumber|]);
                log.LogInformation([|p.NhsNumber|] + a + "b" + a + "c" + a + "d" + a + "e" + a + "f" + a + "g" + a + "h" + a + "i" + a);
                log.LogInformation("{Name} {Address}", [|p.FullName|], [|p.Address|]);
            }
        }
        """);

    [Fact]
    public Task Allows_names_of_headers_and_fixed_texts() => Rule.Allows("""
        using Microsoft.Extensions.Logging;
        static class HeaderNames { public static readonly string NhsNumber = "X-NHS-Number"; public static string ChiNumber => "X-CHI-Number"; }
        class PdsOptions { public string NhsNumber { get; set; } = "https://fhir.nhs.uk/Id/nhs-number"; }
        class PatientGroup { public string Name = ""; public string Address = ""; }
        class Desk(ILogger<Desk> log)
        {
            void Open(PdsOptions options, PatientGroup group, string n)
            {
                log.LogInformation("Group {Name} meets at {Address}", group.Name, group.Address);
                log.LogWarning("Header {H} is missing", HeaderNames.NhsNumber);
                log.LogWarning("Header {H} is missing", HeaderNames.ChiNumber);
                log.LogInformation("System {S}", options.NhsNumber);
                var nhsNumberText = n.Length == 10 ? "present" : "absent";
                log.LogInformation("Number is {State}", nhsNumberText);
                var nhsNumberValue = "[hidden]";
                log.LogInformation("Number is {State}", nhsNumberValue);
            }
        }
        """);

    [Fact]
    public Task Follows_lists_and_patterns() => Rule.Flags("""
        using System.Collections.Generic;
        using Microsoft.Extensions.Logging;
        class Desk(ILogger<Desk> log)
        {
            void Open(string? nhsNumber, List<string> nhsNumbers, string text)
            {
                if (nhsNumber is { } n)
                    log.LogInformation("Opened {Number}", [|n|]);
                foreach (var each in nhsNumbers)
                    log.LogInformation("Opened {Number}", [|each|]);
                log.LogInformation("Opened {Numbers}", string.Join(", ", [|nhsNumbers|]));
                log.LogInformation("Opened {Count}", nhsNumbers.Count);
                foreach (var part in text)
                    log.LogInformation("{Part}", part);
                text += nhsNumber;
                log.LogInformation(text);
            }
        }
        """);

    [Fact]
    public Task Flags_ranges_and_tuples() => Rule.Flags(Service("""
        void A(Patient p) { logger.LogInformation("{N}", [|p.NhsNumber|][..3]); logger.LogInformation("{T}", (p.Id, [|p.NhsNumber|])); }
        """));

    [Fact]
    public Task Flags_delegates_of_LoggerMessage() => Rule.Flags(Service("""
        private static readonly Action<ILogger, string, Exception?> Opened = LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), "Opened {N}");
        void A(Patient p) { Opened(logger, [|p.NhsNumber|], null); Opened.Invoke(logger, [|p.NhsNumber|], null); }
        """));

    [Fact]
    public Task Allows_delegates_that_log_nothing() => Rule.Allows(Service("""
        void A(Patient p, Action<string, int> save, Func<string, bool> check) { save(p.NhsNumber, 1); check(p.NhsNumber); }
        """));

    [Fact]
    public Task Flags_methods_that_are_generated_to_log() => Rule.Flags("""
        public class Patient { public string NhsNumber { get; set; } = ""; }
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Opened {Number}")]
            public static partial void Opened(this ILogger logger, string number);
            [LoggerMessage(2, LogLevel.Information, "Saved")]
            public static partial void Saved(ILogger logger, [LogProperties] Patient patient);
        }
        public static partial class Log
        {
            public static partial void Opened(this ILogger logger, string number) { }
            public static partial void Saved(ILogger logger, Patient patient) { }
        }
        public class LogPropertiesAttribute : Attribute { }
        public class Service(ILogger<Service> logger)
        {
            void A(Patient p) { logger.Opened([|p.NhsNumber|]); Log.Saved(logger, [|p|]); }
        }
        """);

    [Fact]
    public Task Flags_lists_of_numbers() => Rule.Flags(Service("""
        void A(List<Patient> patients)
        {
            logger.LogInformation("{N}", string.Join(", ", [|patients.Select(p => p.NhsNumber)|]));
            logger.LogInformation("{N}", [|patients.Where(p => p.Id > 1).Select(p => p.NhsNumber)|].Distinct().ToList());
            var all = patients.Select(p => { return p.NhsNumber; }).ToArray();
            logger.LogInformation($"{string.Join(',', [|all|])}");
            foreach (var one in patients.Select(p => p.NhsNumber)) logger.LogInformation("{N}", [|one|]);
        }
        """));

    [Fact]
    public Task Allows_lists_of_ids_and_counts() => Rule.Allows(Service("""
        void A(List<Patient> patients, string nhsNumber)
        {
            logger.LogInformation("{N}", string.Join(", ", patients.Where(p => p.NhsNumber == nhsNumber).Select(p => p.Id)));
            logger.LogInformation("{N} {M}", patients.Select(p => p.NhsNumber).Count(), patients.Select(p => Mask(p.NhsNumber)).First());
        }
        static string Mask(string text) => "***";
        """));

    [Fact]
    public Task Flags_numbers_of_a_type_of_their_own_that_shows_itself() => new RuleTest("NHS6001").Flags("""
        public readonly struct NhsNumber { public string Digits => ""; public override string ToString() => Digits; }
        public readonly struct ChiNumber { public string Digits => ""; public override string ToString() => "***" + Digits.Substring(7); }
        class A(ILogger<A> logger)
        {
            void Log(NhsNumber number, ChiNumber chi)
            {
                logger.LogInformation("Read {Number}", [|number|]);
                logger.LogInformation("Read {Number}", chi);
            }
        }
        """);

    [Fact]
    public Task Flags_a_logger_of_the_teams_own() => Rule.Flags(Patient + """
        public interface IImportLogger { void LogWarning(string requestId, string message); }
        public class LoggingBroker { public ValueTask LogInformationAsync(string message) => default; }
        public class Import(IImportLogger logger, LoggingBroker broker)
        {
            void A(Patient patient) => logger.LogWarning("1", $"{[|patient.NhsNumber|]} was refused");
            async Task B(string nhsNumber) => await broker.LogInformationAsync("Imported " + [|nhsNumber|]);
        }
        """);

    [Fact]
    public Task Allows_other_methods_and_loggers_that_hide_or_audit() => Rule.Allows(Patient + """
        public interface IMaskingLogger { void LogWarning(string message); }
        public interface IAuditLogger { void LogInformation(string message); }
        public interface IImportLogger { void LogWarning(string requestId, string message); void LogAccess(string nhsNumber); }
        public class Encounters { public void LogWarning(string nhsNumber) { } }
        public class Import(IMaskingLogger masking, IAuditLogger audit, IImportLogger logger, Encounters encounters)
        {
            void A(Patient patient) { masking.LogWarning(patient.NhsNumber); audit.LogInformation(patient.NhsNumber); encounters.LogWarning(patient.NhsNumber); }
            void B(Patient patient) { logger.LogWarning("1", $"{patient.Id} was refused"); logger.LogAccess(patient.NhsNumber); }
        }
        """);
}
