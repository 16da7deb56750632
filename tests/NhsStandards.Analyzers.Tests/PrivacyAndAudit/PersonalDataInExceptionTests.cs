using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class PersonalDataInExceptionTests
{
    private static RuleTest Rule => new("NHS6003");

    private static string Service(string members) => """
        using System.Text.Json;
        using NhsStandards;
        public class Patient { public int Id { get; set; } public string NhsNumber { get; set; } = ""; public string Surname { get; set; } = ""; }
        public class Service
        {
        """ + "\n    " + members + "\n}\n";

    [Fact]
    public Task Flags_messages() => Rule.Flags(Service("""
        void A(Patient p) => throw new InvalidOperationException($"No record for {[|p.NhsNumber|]}");
        void B(string nhsNumber) { throw new KeyNotFoundException("No patient " + [|nhsNumber|] + " found"); }
        void C(string nhsNumber) { throw new ArgumentException(string.Format("{0} is wrong", [|nhsNumber|]), nameof(nhsNumber)); }
        void D(Patient p, Exception inner) { var text = $"Can't read {JsonSerializer.Serialize(p)}"; throw new Exception([|text|], inner); }
        void E(string nhsNumber) { throw new ArgumentOutOfRangeException(nameof(nhsNumber), [|nhsNumber|], "Not a number"); }
        string F(Patient? p, string nhsNumber) => p?.Surname ?? throw new Exception(message: $"Missing {[|nhsNumber|]}");
        async Task G(HttpRequest request, Patient p) { var body = await new StreamReader(request.Body).ReadToEndAsync(); throw new FormatException("Bad: " + [|body|]); }
        void H(Patient p) { Exception e = new("x" + [|p.Surname|]); throw e; }
        """));

    [Fact]
    public Task Flags_messages_of_own_exceptions() => Rule.Flags(Service("""
        void A(string nhsNumber) => throw new NotFoundException("Patient", [|nhsNumber|]);
        void B(string nhsNumber) => throw new PrimaryException([|nhsNumber|]);
        void C(string nhsNumber) => throw new DetailedException($"Missing {[|nhsNumber|]}", 1);
        void D(string nhsNumber) => throw new NumberException(nhsNumber);
        """) + """
        public class NotFoundException : Exception { public NotFoundException(string name, object key) : base($"Entity {name} ({key}) was not found") { } }
        public class PrimaryException(string key) : Exception("No " + key);
        public class DetailedException(string reason, int code) : Exception(reason) { public int Code => code; }
        public class NumberException : Exception { public NumberException(string nhsNumber) : base($"No {[|nhsNumber|]}") { NhsNumber = nhsNumber; } public string NhsNumber { get; } }
        """);

    [Fact]
    public Task Flags_numbers_of_a_type_of_the_teams_own() => Rule.Flags("""
        using NhsStandards.Own;
        public class Referral { public NhsStandards.NhsNumber Subject { get; set; } public string FamilyName { get; set; } = ""; }
        public class Service
        {
            void A(NhsNumber number) => throw new HttpRequestException($"PDS failed for {[|number|]}");
            void B(NhsNumber number) => throw new HttpRequestException("PDS failed for " + [|number.Digits|]);
            void C(ChiNumber number) => throw new HttpRequestException("PDS failed for " + [|number|]);
            void D(Referral referral) => throw new FormatException("Wrong: " + [|referral.FamilyName|]);
            void E(NHSNumber number) => throw new FormatException("Wrong: " + number + number.MaskedValue + number.Status);
            void F(HealthAndCareNumber number) => throw new FormatException("Wrong: " + number);
        }
        namespace NhsStandards.Own
        {
            public readonly struct NhsNumber { public string Digits => ""; public override string ToString() => Digits; }
            public record ChiNumber(string Value);
            public sealed class NHSNumber { private readonly string _digits = ""; public string MaskedValue => ""; public string Status => ""; public override string ToString() => "*******" + _digits[7..]; }
            public sealed class HealthAndCareNumber { }
        }
        """);

    [Fact]
    public Task Flags_data_and_helpers() => Rule.Flags(Service("""
        void A(Exception e, Patient p) { e.Data["patient"] = [|p.NhsNumber|]; e.Data.Add("patient", [|p.Surname|]); }
        Exception B(Patient p) => new Exception("x") { Data = { ["patient"] = [|p.NhsNumber|] } };
        void C(Patient p) => ThrowHelper.Invalid($"Bad {[|p.NhsNumber|]}");
        static class ThrowHelper { public static void Invalid(string message) => throw new InvalidOperationException(message); }
        """));

    [Fact]
    public Task Allows_what_shows_nobody() => Rule.Allows(Service("""
        void A(Patient p) => throw new InvalidOperationException($"No record for {p.Id}");
        void B(string nhsNumber) => throw new ArgumentException("Not valid", nameof(nhsNumber));
        void C(string nhsNumber) => throw new ArgumentNullException(nameof(nhsNumber));
        void D(Patient p) => throw new Exception($"No record for {p.NhsNumber.Redact()} or {Mask(p.NhsNumber)}");
        void E(string nhsNumber) => throw new FormatException($"{nhsNumber.Length} digits instead of ten");
        void F(NhsNumber number) => throw new Exception($"No {number}");
        void G(string nhsNumber) => throw new MaskedException(nhsNumber);
        void H(string nhsNumber) => throw new CarryingException(nhsNumber, 1);
        void I(Exception e, Patient p) { e.Data["id"] = p.Id; }
        Dictionary<string, string> J(Patient p) => new() { ["x"] = p.NhsNumber };
        static string Mask(string text) => "***";
        """) + """
        public class MaskedException(string key) : Exception($"No {Mask(key)}") { static string Mask(string text) => "***"; }
        public class CarryingException : Exception { public CarryingException(string key, int code) : base($"Code {code}") { Key = key; } public string Key { get; } }
        """);

    [Fact]
    public Task Names_can_be_switched_off() => Rule.WithOption("nhs_standards.pii_name_heuristics", "false").Allows(Service("""
        void A(Patient p) => throw new Exception(p.NhsNumber);
        """));

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows(Service("""
        void A(Patient p) { throw new Missing(p.NhsNumber); } void B() { throw new Exception(; } void C() { throw new Exception($"{p.}"); }
        """) + "class X : Exception { X(string a) : base( { } } class Y(string a) : Exception(");

    [Fact]
    public Task Redacts() => Rule.Fixes(
        """
        public class Service
        {
            void A(string nhsNumber) => throw new InvalidOperationException($"No record for {[|nhsNumber|]}");
            void B(string nhsNumber) => throw new InvalidOperationException("No record for " + [|nhsNumber|]);
        }
        """,
        """
        using NhsStandards;

        public class Service
        {
            void A(string nhsNumber) => throw new InvalidOperationException($"No record for {nhsNumber.Redact()}");
            void B(string nhsNumber) => throw new InvalidOperationException("No record for " + nhsNumber.Redact());
        }
        """);
}
