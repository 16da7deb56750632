using Harbour.CarePlans.Data;
using Hl7.Fhir.Model;
using Microsoft.EntityFrameworkCore;
using NhsStandards;
using Task = System.Threading.Tasks.Task;

namespace Harbour.CarePlans.Data
{
    /// <summary>Who has read or changed a plan. Only ever added.</summary>
    internal sealed class AccessRecord
    {
        public Guid Id { get; init; } = Guid.NewGuid();

        public required string User { get; init; } // clean NHS6011

        public required Guid CarePlanId { get; init; }

        public required DateTimeOffset At { get; init; }
    }
}

namespace Harbour.CarePlans.Audit
{
    internal sealed class AuditStore(CarePlanContext context, TimeProvider clock) : IAuditTrail
    {
        private const string CountSql = "SELECT COUNT(*) FROM AccessAudit"; // clean NHS6011

        public async Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
        {
            context.Accesses.Add(new AccessRecord { User = entry.Agent.Id, CarePlanId = Guid.Parse(entry.ResourceId!), At = entry.Recorded }); // clean NHS6008 NHS6011
            await context.SaveChangesAsync(cancellationToken);
        }

        public async Task<int> CountAsync(CancellationToken cancellationToken) =>
            await context.Database.ExecuteSqlRawAsync(CountSql, cancellationToken);

        public async Task DropDraftsAsync(CancellationToken cancellationToken)
        {
            var before = clock.GetUtcNow().AddDays(-7);
            await context.Drafts.Where(draft => draft.Saved < before).ExecuteDeleteAsync(cancellationToken); // clean NHS6011
        }
    }

    /// <summary>FHIR audit events for the shared record.</summary>
    internal static class AuditEvents
    {
        public static AuditEvent Read(string user, Guid plan, NhsNumber subject, TimeProvider clock) => new() // clean NHS6007
        {
            Type = new Coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest"), // clean NHS3001
            Action = AuditEvent.AuditEventAction.R,
            Recorded = clock.GetUtcNow(), // clean NHS6008
            Outcome = AuditEvent.AuditEventOutcome.N0,
            PurposeOfEvent = [new CodeableConcept("http://terminology.hl7.org/CodeSystem/v3-ActReason", "TREAT")],
            Agent = [new AuditEvent.AgentComponent { Who = new ResourceReference { Display = user }, Requestor = true }],
            Source = new AuditEvent.SourceComponent { Observer = new ResourceReference { Display = "care-plans" } },
            Entity =
            [
                new AuditEvent.EntityComponent { What = new ResourceReference { Identifier = new Identifier("https://fhir.nhs.uk/Id/nhs-number", subject.Value) }, Role = new Coding("http://terminology.hl7.org/CodeSystem/object-role", "1") },
                new AuditEvent.EntityComponent { What = new ResourceReference("CarePlan/" + plan), Detail = [new AuditEvent.DetailComponent { Type = "X-Request-ID", Value = new FhirString(Guid.NewGuid().ToString()) }] },
            ],
        };

        public static AuditEvent Short(string user, Guid plan, NhsNumber subject) // clean NHS6006
        {
            var audit = new AuditEvent { Action = AuditEvent.AuditEventAction.R, Recorded = DateTimeOffset.UtcNow }; // expect NHS6007
            audit.Agent.Add(new AuditEvent.AgentComponent { Who = new ResourceReference { Display = user } });
            audit.Entity.Add(new AuditEvent.EntityComponent { What = new ResourceReference("CarePlan/" + plan + "#" + subject.Redact()) });
            return audit;
        }

        public static AuditEvent Deleted(Guid plan, NhsNumber subject) => new AuditEvent { Outcome = AuditEvent.AuditEventOutcome.N0, Entity = [new AuditEvent.EntityComponent { What = new ResourceReference(plan + subject.Redact()) }] }; // expect NHS6007
    }
}
