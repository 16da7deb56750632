using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using NhsStandards;

namespace Harbour.CarePlans.Audit;

/// <summary>The trail of the homes. A row is never touched again.</summary>
[AuditRecord]
internal sealed class AuditRow
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string User { get; init; } // clean NHS6011

    public required DateTimeOffset At { get; init; } // clean NHS6008

    public string? Remark { get; set; } // expect NHS6011
}

internal sealed class AuditContext(DbContextOptions<AuditContext> options) : DbContext(options)
{
    public DbSet<AuditRow> AuditRows => Set<AuditRow>();
}

internal sealed class AuditDesk(AuditContext context)
{
    private const string ClearSql = "DELETE FROM AuditRows WHERE Remark = 'test'"; // expect NHS6011

    private const string ReadSql = "SELECT COUNT(*) FROM AuditRows"; // clean NHS6011

    public async Task AddAsync(string user, TimeProvider clock, CancellationToken cancellationToken)
    {
        context.AuditRows.Add(new AuditRow { User = user, At = clock.GetUtcNow() }); // clean NHS6008 NHS6011
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(AuditRow row, CancellationToken cancellationToken)
    {
        context.AuditRows.Remove(row); // expect NHS6011
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task ForgetUserAsync(string user, CancellationToken cancellationToken) =>
        await context.AuditRows.Where(row => row.User == user).ExecuteDeleteAsync(cancellationToken); // expect NHS6011

    public Task<int> ClearAsync(CancellationToken cancellationToken) => context.Database.ExecuteSqlRawAsync(ClearSql, cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) => context.Database.ExecuteSqlRawAsync(ReadSql, cancellationToken);
}

/// <summary>Rows of plans that were destroyed twenty years ago.</summary>
[RetentionJob]
internal sealed class AuditSweep(AuditContext context, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddYears(-30);
        await context.AuditRows.Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken); // clean NHS6011 NHS6016
    }
}

internal sealed class DropOldAudit : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE AuditRowsBackup"); // clean NHS6011
}

/// <summary>What is put here is on disk at once and goes to the trail when that answers.</summary>
[DurableAudit]
internal interface IAuditOutbox
{
    Task EnqueueAsync(AuditEntry entry);
}

internal sealed class PlanAccess(IAuditTrail trail, IAuditOutbox outbox)
{
    public void Opened(AuditEntry entry)
    {
        _ = outbox.EnqueueAsync(entry); // clean NHS6009
    }

    public async Task ClosedAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await trail.WriteAsync(entry, cancellationToken); // clean NHS6009
        }
        catch (TimeoutException)
        {
            Stop();
        }
    }

    public void Printed(AuditEntry entry, CancellationToken cancellationToken)
    {
        trail.WriteAsync(entry, cancellationToken); // expect NHS6009
    }

    [AuditFailure]
    private static void Stop() => Environment.FailFast("The audit trail does not answer");
}
