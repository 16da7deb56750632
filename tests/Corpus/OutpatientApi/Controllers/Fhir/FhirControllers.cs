using System.Text;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Meridian.Outpatients.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Cors;
using Microsoft.AspNetCore.Mvc;
using NhsStandards;
using Task = System.Threading.Tasks.Task;

namespace Meridian.Outpatients.Controllers.Fhir;

[ApiController]
[Route("FHIR/R4/Appointment")] // clean NHS2012
[Authorize(Policy = "Clinician")]
[Produces("application/fhir+json")] // clean NHS2002 NHS2003
[Audited]
public sealed class AppointmentFhirController(IAppointmentBook book) : ControllerBase
{
    [HttpGet("{id}")]
    public ActionResult<Appointment> Read(string id) // clean NHS6004
    {
        if (!Guid.TryParse(id, out var key))
            return NotFound(Outcomes.NotFound(id)); // clean NHS2009
        return new Appointment { Id = key.ToString(), Status = Appointment.AppointmentStatus.Booked };
    }

    [HttpPost]
    public async Task<IActionResult> Create(Appointment appointment, CancellationToken cancellationToken)
    {
        if (appointment.Start is null)
            return BadRequest("A start is required"); // expect NHS2009
        if (appointment.Participant.Count == 0)
            return BadRequest(Outcomes.Missing("participant")); // clean NHS2009
        await book.FreeSlotsAsync(1, DateOnly.FromDateTime(appointment.Start.Value.UtcDateTime), cancellationToken);
        return StatusCode(StatusCodes.Status201Created, appointment);
    }

    [HttpDelete("{id}")]
    public async Task<IActionResult> Cancel(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return await book.CancelAsync(id, cancellationToken) ? NoContent() : NotFound(new { error = "unknown appointment" }); // expect NHS2009
        }
        catch (InvalidOperationException exception)
        {
            var outcome = new OperationOutcome { Issue = [new OperationOutcome.IssueComponent { Severity = OperationOutcome.IssueSeverity.Error, Code = OperationOutcome.IssueType.Processing, Diagnostics = exception.Message }] }; // expect NHS6017
            return UnprocessableEntity(outcome);
        }
    }
}

[ApiController]
[Route("FHIR/R4/Patient")]
[Authorize(Policy = "Clinician")]
public sealed class PatientFhirController(IPatientIndex index, IAuditTrail trail, TimeProvider clock) : ControllerBase
{
    [HttpGet("{id:int}")]
    [Produces("application/json")] // expect NHS2003
    public async Task<ActionResult<Patient>> Read(int id, CancellationToken cancellationToken) // clean NHS6006 NHS6012
    {
        var found = await index.FindByKeyAsync(id, cancellationToken);
        if (found is null)
            return NotFound(Outcomes.NotFound(id.ToString()));
        await trail.WriteAsync(Entry(found.NhsNumber), cancellationToken);
        return new Patient
        {
            Id = id.ToString(),
            Identifier = [new Identifier("https://fhir.nhs.uk/Id/nhs-number", found.NhsNumber.Value)],
            Name = [new HumanName { Family = found.FamilyName, Given = [found.GivenName] }],
            BirthDate = found.DateOfBirth.ToString("yyyy-MM-dd"), // clean NHS1017
        };
    }

    [HttpPost]
    [Consumes("application/json+fhir")] // expect NHS2002
    [Audited]
    public IActionResult Create(Patient patient)
    {
        if (patient.BirthDate is null)
            return ValidationProblem("The date of birth is missing"); // expect NHS2009
        var outcome = new OperationOutcome { Issue = [new OperationOutcome.IssueComponent { Diagnostics = "Not supported yet" }] }; // expect NHS2009
        return StatusCode(501, outcome);
    }

    [HttpPost("$import")]
    [Consumes("application/fhir+json", "application/json+fhir")] // clean NHS2002
    [Audited]
    public async Task Import()
    {
        using var reader = new StreamReader(Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        Response.ContentType = "application/fhir+xml; charset=utf-8"; // clean NHS2013
        await Response.WriteAsync(text.Length.ToString());
    }

    private AuditEntry Entry(NhsNumber patient) => new(
        new AuditAgent(User.Identity!.Name!, "clinician", OdsCode.Parse("RMX")),
        AuditAction.Read,
        "Patient",
        clock.GetUtcNow(),
        new AuditSource("outpatients"),
        "TREAT",
        AuditOutcome.Success,
        HttpContext.TraceIdentifier,
        patient: patient);
}

[ApiController]
[Route("FHIR/R4/metadata")]
[OpenData]
[EnableCors("open")]
public sealed class MetadataController : ControllerBase
{
    [HttpGet]
    [Produces("application/json")] // clean NHS2003
    [ResponseCache(Duration = 3600)] // clean NHS6005
    public CapabilityStatement Read() => new() { FhirVersion = FHIRVersion.N4_0_1, Status = PublicationStatus.Active }; // clean NHS2001
}

/// <summary>Asks the GP systems. The older ones insist on the draft media type.</summary>
public sealed class GpClient(HttpClient http)
{
    public async Task<string> ReadAsync(string id, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "Patient/" + id);
        request.Headers.Accept.ParseAdd("application/json+fhir"); // expect NHS2002
        using var response = await http.SendAsync(request, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    public async Task SendAsync(Appointment appointment, CancellationToken cancellationToken)
    {
        using var content = new StringContent(appointment.ToJson(), Encoding.UTF8, "application/fhir+json"); // clean NHS2003 NHS2013
        await http.PostAsync("Appointment", content, cancellationToken);
    }

    public async Task SendOldAsync(Appointment appointment, CancellationToken cancellationToken)
    {
        using var content = new StringContent(appointment.ToJson(), Encoding.GetEncoding("windows-1252"), "application/xml+fhir"); // expect NHS2002 NHS2013
        await http.PostAsync("Appointment", content, cancellationToken);
    }
}

internal static class Outcomes
{
    public static OperationOutcome NotFound(string id) => Of(OperationOutcome.IssueType.NotFound, "There is no " + id);

    public static OperationOutcome Missing(string element) => Of(OperationOutcome.IssueType.Required, element + " is missing");

    private static OperationOutcome Of(OperationOutcome.IssueType code, string text) => new()
    {
        Issue = [new OperationOutcome.IssueComponent { Severity = OperationOutcome.IssueSeverity.Error, Code = code, Details = new CodeableConcept { Text = text } }], // clean NHS2009
    };
}
