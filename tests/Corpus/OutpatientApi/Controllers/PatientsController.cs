using Asp.Versioning;
using Meridian.Outpatients.Contracts;
using Meridian.Outpatients.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NhsStandards;

namespace Meridian.Outpatients.Controllers;

[ApiController]
[ApiVersion("1.0")]
[Route("v{version:apiVersion}/patients")]
public sealed class PatientsController(IPatientIndex index, IAuditTrail trail, TimeProvider clock) : ControllerBase
{
    [HttpGet("{id:int}")]
    [Authorize(Policy = "Clinician")]
    [ResponseCache(NoStore = true)] // clean NHS6005
    public async Task<ActionResult<PatientDto>> Get(int id, CancellationToken cancellationToken) // clean NHS6004 NHS6006 NHS6012
    {
        var patient = await index.FindByKeyAsync(id, cancellationToken);
        if (patient is null)
            return NotFound(); // clean NHS2009
        await Record(AuditAction.Read, patient.NhsNumber, cancellationToken);
        return patient;
    }

    [HttpPost("search")]
    [Authorize(Policy = "Clinician")]
    public async Task<ActionResult<PatientDto>> Search([FromBody] NhsNumber number, CancellationToken cancellationToken) // clean NHS1005 NHS6004 NHS6006 NHS6012
    {
        await Record(AuditAction.Execute, number, cancellationToken);
        var patient = await index.FindAsync(number, cancellationToken);
        return patient is null ? NotFound() : patient;
    }

    [HttpGet("by-number/{nhsNumber}")]
    [Audited]
    public async Task<ActionResult<PatientDto>> ByNumber(string nhsNumber, CancellationToken cancellationToken) // expect NHS6004 NHS6012 // clean NHS1005
    {
        var patient = await index.FindAsync(NhsNumber.Parse(nhsNumber), cancellationToken);
        return patient is null ? NotFound() : patient;
    }

    [HttpGet("name")]
    [AllowAnonymous]
    [Audited]
    public async Task<string?> Name([FromQuery] long nhsNumber, CancellationToken cancellationToken) => // expect NHS1004 NHS6004 NHS6012
        await index.NameOfAsync(NhsNumber.Parse(nhsNumber.ToString("D10")), cancellationToken);

    [HttpGet("{id:int}/banner")]
    [Authorize]
    [ResponseCache(Duration = 120, Location = ResponseCacheLocation.Any)] // expect NHS6005
    public async Task<ActionResult<PatientBanner>> Banner(int id, CancellationToken cancellationToken) // expect NHS6006
    {
        var patient = await index.FindByKeyAsync(id, cancellationToken);
        return patient is null ? NotFound() : new PatientBanner(patient.NhsNumber, patient.FamilyName, patient.GivenName, patient.DateOfBirth);
    }

    private Task Record(AuditAction action, NhsNumber patient, CancellationToken cancellationToken)
    {
        var agent = new AuditAgent(User.Identity!.Name!, "clinician", OdsCode.Parse("RMX")); // clean NHS1007
        var entry = new AuditEntry(agent, action, "Patient", clock.GetUtcNow(), new AuditSource("outpatients"), "TREAT", AuditOutcome.Success, HttpContext.TraceIdentifier, patient: patient); // clean NHS6007 NHS6008
        return trail.WriteAsync(entry, cancellationToken);
    }
}

[ApiController]
[ApiVersion("1.0")]
[Route("v{version:apiVersion}/admin")]
[Authorize(AuthenticationSchemes = "Negotiate")] // expect NHS3005
public sealed class AdminController : ControllerBase
{
    [HttpGet("version")]
    [Authorize(AuthenticationSchemes = "Bearer")] // clean NHS3005
    public IActionResult Version() => Ok("3.2");

    [HttpPost("reindex")]
    [Authorize(Roles = "SystemAdministrator")] // clean NHS6013
    public IActionResult Reindex() => Accepted();

    [HttpPost("merge")]
    [Authorize(Roles = "R8000,R8001")] // expect NHS6013
    public IActionResult Merge() => User.IsInRole("R8008") ? Accepted() : Forbid(); // expect NHS6013

    [HttpGet("settings")]
    public IActionResult Settings() => User.IsInRole("Reader") ? Ok(new { version = "3.2" }) : Forbid(); // clean NHS6013
}
