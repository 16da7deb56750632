using Asp.Versioning;
using Meridian.Outpatients.Contracts;
using Meridian.Outpatients.Data;
using Meridian.Outpatients.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhsStandards;

namespace Meridian.Outpatients.Controllers;

[ApiController]
[ApiVersion("1.0")] // clean NHS2012
[Route("v{version:apiVersion}/appointments")]
[Authorize(Policy = "Clerk")]
[Audited]
public sealed class AppointmentsController(IAppointmentBook book, ILogger<AppointmentsController> logger) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Book(BookingRequest request, CancellationToken cancellationToken) // clean NHS6006 NHS6012
    {
        try
        {
            var id = await book.BookAsync(request.NhsNumber, request.ClinicId, request.Start, request.Note, cancellationToken);
            return CreatedAtAction(nameof(Slots), new { id }, null);
        }
        catch (KeyNotFoundException)
        {
            return UnprocessableEntity("The patient is not known here"); // clean NHS2009 NHS6017
        }
    }

    [HttpPost("check-in")]
    public async Task<IActionResult> CheckIn(CheckInRequest request, CancellationToken cancellationToken) // clean NHS6004
    {
        logger.LogInformation("Check-in for {AppointmentId}, number given: {HasNumber}", request.AppointmentId, request.NhsNumber.Length > 0); // clean NHS6001
        await book.CheckInAsync(request.AppointmentId, cancellationToken);
        return NoContent();
    }

    [HttpPost("arrived")]
    public async Task<IActionResult> Arrived(ArrivalRequest request, [FromServices] IAuditTrail trail, CancellationToken cancellationToken)
    {
        var agent = new AuditAgent(User.Identity!.Name!, "clerk", OdsCode.Parse("RMX"));
        var entry = new AuditEntry(agent, AuditAction.Update, "Appointment", request.At, new AuditSource("outpatients"), "TREAT", AuditOutcome.Success, HttpContext.TraceIdentifier); // expect NHS6008
        await trail.WriteAsync(entry, cancellationToken);
        return NoContent();
    }

    [HttpPost("walk-in")]
    public IActionResult WalkIn(WalkInRequest request)
    {
        logger.LogInformation("Walk-in {Request}", System.Text.Json.JsonSerializer.Serialize(request)); // expect NHS6001
        return Accepted();
    }

    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> Cancel(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return await book.CancelAsync(id, cancellationToken) ? NoContent() : NotFound();
        }
        catch (Exception exception)
        {
            return Problem(exception.Message); // expect NHS6017
        }
    }

    [HttpGet("slots")]
    [ResponseCache(Duration = 60)] // clean NHS6005
    public async Task<IReadOnlyList<SlotDto>> Slots(int clinicId, DateOnly day, CancellationToken cancellationToken) =>
        await book.FreeSlotsAsync(clinicId, day, cancellationToken);
}

[ApiController]
[ApiVersion("1.0")]
[Route("v{version:apiVersion}/clinics")]
[Authorize]
public sealed class ClinicsController : ControllerBase
{
    private readonly OutpatientContext _context;

    public ClinicsController(OutpatientContext context) // expect NHS7002
    {
        _context = context;
    }

    [HttpGet]
    public IQueryable<ClinicDto> All() => // expect NHS7005
        _context.Clinics.Select(clinic => new ClinicDto { Id = clinic.Id, Name = clinic.Name });

    [HttpGet("{id:int}")]
    public async Task<ActionResult<ClinicEntity>> One(int id) // expect NHS7005
    {
        var clinic = await _context.Clinics.FindAsync(id);
        return clinic is null ? NotFound() : clinic;
    }

    [HttpGet("{id:int}/name")]
    public async Task<ActionResult<ClinicDto>> Name(int id) // clean NHS7005
    {
        var clinic = await _context.Clinics.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id);
        return clinic is null ? NotFound() : new ClinicDto { Id = clinic.Id, Name = clinic.Name };
    }

    [HttpGet("{id:int}/slots")]
    public IEnumerable<SlotDto> Slots(int id) => []; // clean NHS7005

    [HttpGet("internal-count")]
    [ApiExplorerSettings(IgnoreApi = true)] // expect NHS2012
    public int Count() => _context.Clinics.Count();
}

[ApiController]
[ApiExplorerSettings(IgnoreApi = true)] // clean NHS2012
public sealed class ErrorController : ControllerBase
{
    [Route("/error")]
    public IActionResult Error() => Problem(); // clean NHS2009 NHS6017
}
