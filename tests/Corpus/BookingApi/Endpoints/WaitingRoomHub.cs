using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Quayside.Booking.Data;
using Quayside.Booking.Domain;
using Quayside.Booking.Security;

namespace Quayside.Booking.Endpoints;

/// <summary>Tells waiting people how long it still takes.</summary>
public sealed class WaitingRoomHub(BookingStore store) : Hub
{
    public async Task<int> Join(NhsNumber number) // expect NHS6006 NHS6012
    {
        var bookings = await store.OfAsync(number, Context.ConnectionAborted);
        return bookings.Count;
    }

    public Task Wave(string room) => Clients.Group(room).SendAsync("waved"); // clean NHS6006 NHS6012
}

[Authorize]
public sealed class WardHub(BookingStore store, IAccessLog access, ILogger<WardHub> logger) : Hub
{
    public async Task<int> Count(NhsNumber number) // clean NHS6006 NHS6012
    {
        await access.RecordAsync(Context.UserIdentifier!, "count", Guid.Empty, Context.ConnectionAborted);
        var bookings = await store.OfAsync(number, Context.ConnectionAborted);
        logger.LogInformation("{Count} bookings shown on the ward", bookings.Count); // clean NHS6001
        logger.LogDebug("Bookings of {Number} shown by {User}", number.Digits, Context.UserIdentifier); // expect NHS6001
        return bookings.Count;
    }

    public async Task<string> Site(Guid id)
    {
        try
        {
            var booking = await store.FindAsync(id, Context.ConnectionAborted);
            await access.RecordAsync(Context.UserIdentifier!, "site", id, Context.ConnectionAborted);
            return booking?.Site.Text ?? "";
        }
        catch (InvalidOperationException)
        {
            throw new HubException("The booking can't be read"); // clean NHS6003 NHS6017
        }
    }
}
