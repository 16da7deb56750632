using Microsoft.CodeAnalysis;
using NhsStandards.Analyzers.Tests.Testing;

namespace NhsStandards.Analyzers.Tests.PrivacyAndAudit;

public class IncompleteAuditEventTests
{
    private static RuleTest Rule => new("NHS6007");

    private static string Service(string members) => """
        using Hl7.Fhir.Model;
        using Hl7.Fhir.Rest;
        using Task = System.Threading.Tasks.Task;
        public class Service(FhirClient client)
        {
        """ + "\n    " + members + "\n}\n";

    [Fact]
    public Task Names_what_is_missing() => Rule.WithProperty("NhsStandardsMode", "Gate").FlagsAs(
        DiagnosticSeverity.Warning,
        Service("""
        Task A() => client.CreateAsync(new {|#0:AuditEvent|} { Recorded = DateTimeOffset.UtcNow, Agent = [new AuditEvent.AgentComponent { Requestor = true }] });
        """),
        "AuditEvent",
        "what (Type, Action), where (Source), with what result (Outcome), why (PurposeOfEvent)");

    [Fact]
    public Task Flags_incomplete_events() => Rule.Flags(Service("""
        async Task A() { var entry = new [|AuditEvent|](); entry.Recorded = DateTimeOffset.UtcNow; entry.Agent.Add(new AuditEvent.AgentComponent { Requestor = true }); await client.CreateAsync(entry); }
        public AuditEvent B() => new [|AuditEvent|] { Action = AuditEvent.AuditEventAction.R };
        async Task C(Patient patient) { AuditEvent entry = [|new|]() { Recorded = DateTimeOffset.UtcNow, Action = AuditEvent.AuditEventAction.R, Source = new(), Outcome = AuditEvent.AuditEventOutcome.N0, PurposeOfEvent = [], Agent = [new()] }; await client.CreateAsync(entry); }
        """));

    [Fact]
    public Task Flags_entries_of_the_toolkit_with_nothing_in_them() => Rule.Flags("""
        using NhsStandards;
        public class Service
        {
            AuditEntry A(AuditAgent agent, AuditSource source, TimeProvider time) => new [|AuditEntry|](agent, AuditAction.Read, "Patient", time.GetUtcNow(), source, "TREAT", AuditOutcome.Success, traceId: "");
            AuditEntry B(AuditSource source, TimeProvider time) => new [|AuditEntry|](null!, AuditAction.Read, "Patient", default, source, " ", AuditOutcome.Success, "x");
        }
        """);

    [Fact]
    public Task Allows_complete_events_and_builders() => Rule.Allows(Service("""
        const string Purpose = "x";
        Task A(List<AuditEvent.AgentComponent> agents) => client.CreateAsync(new AuditEvent { Type = new Coding("s", "c"), Recorded = DateTimeOffset.UtcNow, Agent = agents, Source = new(), Outcome = AuditEvent.AuditEventOutcome.N0 });
        async Task B()
        {
            var entry = new AuditEvent { Action = AuditEvent.AuditEventAction.R, RecordedElement = new Instant(DateTimeOffset.UtcNow), Source = new(), Outcome = AuditEvent.AuditEventOutcome.N0 };
            entry.Agent.Add(new AuditEvent.AgentComponent { Requestor = true, PurposeOfUse = [new CodeableConcept("s", "TREAT")] });
            await client.CreateAsync(entry);
        }
        async Task C() { var entry = new AuditEvent { Recorded = DateTimeOffset.UtcNow }; Complete(entry); await client.CreateAsync(entry); }
        void Complete(AuditEvent entry) { }
        AuditEvent D() => new();
        private AuditEvent E() => new AuditEvent { Recorded = DateTimeOffset.UtcNow };
        void F() => new NhsStandards.AuditEntry(new("1", "R", NhsStandards.OdsCode.Parse("A81001")), NhsStandards.AuditAction.Read, "Patient", DateTimeOffset.UtcNow, new("s"), "TREAT", NhsStandards.AuditOutcome.Success, "t", resourceId: null);
        """));

    [Fact]
    public Task Survives_incomplete_code() => Rule.WithCompilerErrors().Allows(Service("void A() { var e = new AuditEvent { ; new AuditEvent(; new NhsStandards.AuditEntry(; }"));
}
