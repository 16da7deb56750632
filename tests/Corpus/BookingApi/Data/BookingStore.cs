using Dapper;
using Npgsql;
using Quayside.Booking.Domain;
using Quayside.Booking.Security;

namespace Quayside.Booking.Data;

public sealed class BookingStore(NpgsqlDataSource source, TimeProvider clock) // clean NHS7002
{
    private const string Columns = "id, nhs_number AS NhsNumber, site, ubrn, start, cancelled_at AS CancelledAt"; // clean NHS1001

    public async Task<Domain.Booking?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<Domain.Booking>($"SELECT {Columns} FROM booking WHERE id = @id", new { id });
    }

    public async Task<IReadOnlyList<Domain.Booking>> OfAsync(NhsNumber number, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Domain.Booking>($"SELECT {Columns} FROM booking WHERE nhs_number = @number", new { number = number.Digits });
        return rows.AsList();
    }

    public async Task<Guid> AddAsync(BookingRequest request, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            "INSERT INTO booking (id, nhs_number, site, ubrn, start, created_at) VALUES (@id, @number, @site, @ubrn, @start, @now)",
            new { id, number = request.NhsNumber.Digits, site = request.Site.Text, ubrn = request.Ubrn, start = request.Start, now = clock.GetUtcNow() }); // clean NHS1022
        return id;
    }

    public async Task<bool> CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync("UPDATE booking SET cancelled_at = now() WHERE id = @id", new { id }) == 1; // clean NHS6011
    }

    public async Task<IEnumerable<Slot>> SlotsAsync(OdsCode site, DateOnly day, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return await connection.QueryAsync<Slot>("SELECT site, start, minutes FROM slot WHERE site = @site AND day = @day", new { site = site.Text, day });
    }
}

public sealed class AccessLog(NpgsqlDataSource source, TimeProvider clock) : IAccessLog
{
    public async Task RecordAsync(string user, string action, Guid booking, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("INSERT INTO access_audit (at, by, action, booking) VALUES (@at, @user, @action, @booking)", new { at = clock.GetUtcNow(), user, action, booking }); // clean NHS6011
    }
}

/// <summary>The nightly copy for the finance people.</summary>
public static class FinanceCopy
{
    private const string Target = "Host=10.60.4.20;Database=finance;Username=copy;Password=Vq8wNz3rTk5;SSL Mode=VerifyFull"; // expect NHS5011

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(Target); // expect NHS3003 NHS3008
        await connection.ExecuteAsync("REFRESH MATERIALIZED VIEW invoice_count");
    }

    public static async Task RunConfiguredAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(configuration.GetConnectionString("Finance")); // clean NHS3008 NHS5011
        await connection.ExecuteAsync("REFRESH MATERIALIZED VIEW invoice_count");
    }
}
