using System.Security.Claims;
using System.Text.Json;
using Dapper;
using Npgsql;
using Quayside.Booking.Clients;
using Quayside.Booking.Data;
using Quayside.Booking.Domain;
using Quayside.Booking.Security;
using Quayside.Booking.Support;

namespace Quayside.Booking.Endpoints;

public static class BookingEndpoints
{
    public static void MapBookings(this IEndpointRouteBuilder app)
    {
        var bookings = app.MapGroup("/v1/bookings").RequireAuthorization("clinician");

        bookings.MapGet("/{id:guid}", async (Guid id, BookingStore store, IAccessLog access, ClaimsPrincipal user, CancellationToken cancellationToken) => // clean NHS6004 NHS6006 NHS6012
        {
            var booking = await store.FindAsync(id, cancellationToken);
            if (booking is null)
                return Results.NotFound();
            await access.RecordAsync(user.Identity!.Name!, "read", id, cancellationToken);
            return Results.Ok(ToView(booking));
        });

        bookings.MapPost("/", async (BookingRequest request, BookingStore store, IAccessLog access, ClaimsPrincipal user, ILoggerFactory loggers, CancellationToken cancellationToken) => // clean NHS1005 NHS6006 NHS6012
        {
            var logger = loggers.CreateLogger("Bookings");
            var id = await store.AddAsync(request, cancellationToken);
            await access.RecordAsync(user.Identity!.Name!, "create", id, cancellationToken);
            logger.LogInformation("Booked {BookingId} at {Site}", id, request.Site.Text); // clean NHS6001
            logger.LogTrace("Booked {Request}", JsonSerializer.Serialize(request)); // expect NHS6001
            Metrics.Booked();
            return Results.Created($"/v1/bookings/{id}", null); // clean NHS6004
        });

        bookings.MapPost("/{id:guid}/cancel", async (Guid id, CancelRequest request, BookingStore store, IAccessLog access, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        {
            await access.RecordAsync(user.Identity!.Name!, "cancel", id, cancellationToken);
            try
            {
                return await store.CancelAsync(id, cancellationToken) ? Results.NoContent() : Results.NotFound();
            }
            catch (NpgsqlException exception)
            {
                return Results.Problem(exception.Message); // expect NHS6017
            }
        });

        bookings.MapGet("/", async (string nhsNumber, BookingStore store, IAccessLog access, ClaimsPrincipal user, CancellationToken cancellationToken) => // expect NHS6004 // clean NHS1005
        {
            if (!NhsNumber.TryParse(nhsNumber, null, out var number))
                return Results.BadRequest("The NHS number is not valid"); // clean NHS6017
            var found = await store.OfAsync(number, cancellationToken);
            await access.RecordAsync(user.Identity!.Name!, "search", Guid.Empty, cancellationToken);
            return Results.Ok(found.Select(ToView));
        });

        bookings.MapGet("/slots", async (OdsCode site, DateOnly day, BookingStore store, CancellationToken cancellationToken) => await store.SlotsAsync(site, day, cancellationToken)); // clean NHS6004 NHS6006
    }

    public static void MapPatients(this IEndpointRouteBuilder app)
    {
        app.MapGet("/v1/patients/{nhsNumber}/next", async (NhsNumber nhsNumber, BookingStore store, CancellationToken cancellationToken) => Results.Ok((await store.OfAsync(nhsNumber, cancellationToken)).Select(ToView).FirstOrDefault())); // expect NHS6004 NHS6006 NHS6012

        app.MapPost("/v1/call-backs", (CallBackRequest request, ILoggerFactory loggers) => // expect NHS6006 NHS6012
        {
            var logger = loggers.CreateLogger("CallBacks");
            var who = "NHS number " + request.NhsNumber;
            logger.LogInformation("Call-back wanted by {Who}", who); // expect NHS6001
            Console.WriteLine($"{request.NhsNumber} wants a call"); // expect NHS6001
            return Results.Accepted();
        });

        app.MapPost("/v1/patients/check", async (BookingRequest request, PdsClient pds, IAccessLog access, ClaimsPrincipal user, CancellationToken cancellationToken) => // clean NHS6004 NHS6006 NHS6012
        {
            await access.RecordAsync(user.Identity!.Name!, "trace", Guid.Empty, cancellationToken);
            var found = await pds.ReadAsync(request.NhsNumber, cancellationToken);
            return found is null ? Results.NotFound() : Results.Ok();
        }).RequireAuthorization("clinician");

        app.MapDelete("/v1/patients/{nhsNumber}/bookings", async (NhsNumber nhsNumber, BookingStore store, IAccessLog access, ClaimsPrincipal user, CancellationToken cancellationToken) => // expect NHS6004
        {
            await access.RecordAsync(user.Identity!.Name!, "delete", Guid.Empty, cancellationToken);
            foreach (var booking in await store.OfAsync(nhsNumber, cancellationToken))
                await store.CancelAsync(booking.Id, cancellationToken);
            return Results.NoContent();
        }).RequireAuthorization();
    }

    public static void MapWebhooks(this IEndpointRouteBuilder app)
    {
        app.MapPost("/v1/webhooks/sms", async (HttpRequest request, WebhookSignature signature, CancellationToken cancellationToken) => // clean NHS6012
        {
            using var buffer = new MemoryStream();
            await request.Body.CopyToAsync(buffer, cancellationToken);
            return signature.IsValid(buffer.ToArray(), request.Headers["X-Signature"].ToString()) ? Results.Ok() : Results.Unauthorized();
        });
    }

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/v1/reports").RequireAuthorization();

        reports.MapGet("/bookings-per-site", async (NpgsqlDataSource source) => // expect NHS7002
        {
            await using var connection = await source.OpenConnectionAsync();
            return await connection.QueryAsync<(string Site, int Count)>("SELECT site, count(*) FROM booking GROUP BY site");
        });

        reports.MapGet("/cancelled", (IServiceProvider services, CancellationToken cancellationToken) => // clean NHS7002
            Results.Ok(new { cancelled = 0 }));

        reports.MapGet("/today", async (NpgsqlConnection connection, TimeProvider clock) => // expect NHS7002
        {
            try
            {
                return Results.Ok(await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM booking WHERE start::date = @day", new { day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) }));
            }
            catch (Exception e)
            {
                return Results.Json(new { error = e.ToString() }, statusCode: 500); // expect NHS6017
            }
        });

        app.MapGet("/v1/internal/cache-clear", () => Results.NoContent()).RequireAuthorization().ExcludeFromDescription(); // clean NHS2012
    }

    private static BookingView ToView(Domain.Booking booking) => new()
    {
        Id = booking.Id,
        Start = booking.Start,
        SiteName = booking.Site.Text,
        Cancelled = booking.CancelledAt is not null,
    };
}
