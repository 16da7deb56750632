using Hl7.Fhir.Model;
using NhsStandards;

namespace Meridian.Outpatients.Services;

/// <summary>Audit events for the regional record viewer.</summary>
internal static class AuditEvents
{
    public static AuditEvent Viewed(string user, NhsNumber patient)
    {
        var audit = new AuditEvent(); // expect NHS6007
        audit.Type = new Coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest");
        audit.Recorded = DateTime.Now; // clean NHS6008
        audit.Agent.Add(new AuditEvent.AgentComponent { Who = new ResourceReference { Display = user } });
        audit.Entity.Add(new AuditEvent.EntityComponent { What = new ResourceReference { Identifier = new Identifier("https://fhir.nhs.uk/Id/nhs-number", patient.Value) } });
        return audit;
    }

    public static bool Failed(AuditEvent audit) => audit.Outcome != AuditEvent.AuditEventOutcome.N0; // clean NHS6007
}
