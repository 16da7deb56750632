using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class WrongAuditClockTests
{
    private static RuleTest Rule => new("NHS6008");

    private const string Types = """
        using System.Globalization;
        using Microsoft.AspNetCore.Mvc;
        using NhsStandards;
        public class AuditLog { public int Id { get; set; } public DateTime Timestamp { get; set; } public DateTime? CreatedAt { get; set; } public string EventDate { get; set; } = ""; public DateTime BirthDate { get; set; } public DateTimeOffset Recorded { get; set; } }
        [AuditRecord] public record Access(int Id, DateTime OccurredOn);
        public class AuditableEntity { public DateTime CreatedAt { get; set; } }
        public class AuditCScore { public DateTime Date { get; set; } }
        public class Request { public DateTime Timestamp { get; set; } public DateTimeOffset At { get; set; } }

        """;

    [Fact]
    public Task Flags_local_time() => Rule.Flags(Types + """
        public class Service
        {
            AuditLog A() => new() { Timestamp = [|DateTime.Now|] };
            void B(AuditLog log) { log.CreatedAt = [|DateTime.Now|].AddSeconds(1); log.EventDate = [|DateTime.Now|].ToString("s"); }
            Access C() => new(1, [|DateTime.Now|]);
            Access D(Access a) => a with { OccurredOn = [|DateTime.Today|] };
            AuditLog E() { var now = [|DateTime.Now|]; return new AuditLog { Timestamp = now }; }
            AuditLog F(DateTime? at) => new() { Timestamp = at ?? [|DateTime.Now|] };
            void G(AuditLog log) => log.Timestamp = DateTime.SpecifyKind([|DateTime.Now|], DateTimeKind.Utc);
            void H(AuditLog log) => log.Recorded = DateTime.SpecifyKind([|DateTime.Now|], DateTimeKind.Utc);
        }
        """);

    [Fact]
    public Task Flags_times_without_kind_and_of_callers() => Rule.Flags(Types + """
        public class LogController : ControllerBase
        {
            [HttpPost] public AuditLog A(Request request) => new() { Timestamp = [|request.Timestamp|], Recorded = [|request.At|] };
            AuditLog B(string text) => new() { Timestamp = [|DateTime.Parse(text)|] };
            AuditLog C() => new() { Timestamp = [|new DateTime(2026, 1, 2, 3, 4, 5)|] };
            AuditLog D(string text) => new() { Recorded = [|DateTime.ParseExact(text, "s", CultureInfo.InvariantCulture)|] };
        }
        """);

    [Fact]
    public Task Allows_certain_times() => Rule.Allows(Types + """
        public class Service(TimeProvider time)
        {
            AuditLog A() => new() { Timestamp = DateTime.UtcNow, CreatedAt = time.GetUtcNow().UtcDateTime, Recorded = DateTimeOffset.UtcNow };
            AuditLog B() => new() { Recorded = DateTimeOffset.Now, EventDate = DateTime.UtcNow.ToString("O") };
            AuditLog H() => new() { Recorded = DateTime.SpecifyKind(DateTime.Now, DateTimeKind.Local) };
            AuditLog C() => new() { Recorded = DateTime.Now, Timestamp = DateTime.Now.ToUniversalTime() };
            void D(AuditableEntity entity, AuditCScore score) { entity.CreatedAt = DateTime.Now; score.Date = DateTime.Now; }
            void E(AuditLog log, string text) { log.BirthDate = DateTime.Now; log.Timestamp = DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal); }
            AuditLog F(AuditLog other, Request request) => new() { Timestamp = other.Timestamp, CreatedAt = request.Timestamp };
            AuditLog G(long ticks) => new() { Timestamp = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), CreatedAt = new DateTime(ticks) };
        }
        """);

    [Fact]
    public Task An_attribute_makes_it_an_error() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Error, Types + "class S { Access A() => new(1, {|#0:DateTime.Now|}); }");

    [Fact]
    public Task A_name_is_a_warning() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(DiagnosticSeverity.Warning, Types + "class S { AuditLog A() => new() { Timestamp = {|#0:DateTime.Now|} }; }");

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows(Types + "class S { AuditLog A() => new() { Timestamp = , CreatedAt = Missing.Now, EventDate = DateTime. }; Access B() => new(; }");

    [Fact]
    public Task Uses_utc() => Rule.Fixes(
        Types + "class S { AuditLog A() => new() { Timestamp = [|DateTime.Now|], CreatedAt = [|DateTime.Now|] }; }",
        Types + "class S { AuditLog A() => new() { Timestamp = DateTime.UtcNow, CreatedAt = DateTime.UtcNow }; }");

    [Fact]
    public Task Offers_nothing_for_the_time_of_a_text() => Rule.OffersNoFix(Types + "class S { AuditLog A(string text) => new() { Timestamp = [|DateTime.Parse(text)|] }; }");
}
