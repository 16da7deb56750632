using Asp.Versioning;
using Meridian.Outpatients.Contracts;
using Meridian.Outpatients.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NhsStandards;

namespace Meridian.Outpatients.Controllers;

/// <summary>What the telephone exchange and the kiosks call; signed, not signed in.</summary>
[ApiController]
[ApiVersion("1.0")]
[Route("v{version:apiVersion}/callbacks")]
[Audited]
public sealed class CallbacksController(IAppointmentBook book, ILogger<CallbacksController> logger) : ControllerBase
{
    [HttpPost("booked")]
    [SignedCallback]
    public async Task<IActionResult> Booked(BookingRequest request, CancellationToken cancellationToken) // clean NHS6012
    {
        await book.BookAsync(request.NhsNumber, request.ClinicId, request.Start, request.Note, cancellationToken);
        return NoContent();
    }

    [HttpPost("rebooked")]
    [AllowAnonymous]
    public async Task<IActionResult> Rebooked(BookingRequest request, CancellationToken cancellationToken) // expect NHS6012
    {
        try
        {
            await book.BookAsync(request.NhsNumber, request.ClinicId, request.Start, request.Note, cancellationToken);
            return NoContent();
        }
        catch (InvalidOperationException exception)
        {
            logger.LogWarning(exception, "Rebooking in clinic {ClinicId} failed", request.ClinicId); // clean NHS6001
            return StatusCode(409, new { exception.Message, exception.StackTrace }); // expect NHS6017
        }
    }
}
